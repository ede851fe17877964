package io.roundtrip.notify.send.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.cluster.ClusterManager;
import org.junit.Test;

public class NodeNameTest {
  private final NodeName name = new NodeName(() -> "node-1", "jvm", "a1b2");

  @Test
  public void is_the_node_its_process_and_the_run_of_the_plugin_in_it() {
    assertThat(name.value()).isEqualTo("node-1/jvm.a1b2");
  }

  @Test
  public void a_jira_without_a_cluster_has_one_node() {
    assertThat(new NodeName(() -> null, "jvm", "a1b2").value()).isEqualTo("single/jvm.a1b2");
  }

  @Test
  public void knows_its_own_older_starts_from_others_and_from_itself() {
    assertThat(name.isOlderStart("node-1/jvm.0000")).isTrue();
    assertThat(name.isOlderStart("node-1/old.a1b2")).isTrue();
    assertThat(name.isOlderStart("node-1/jvm.a1b2")).isFalse();
    assertThat(name.isOlderStart("node-11/jvm.0000")).isFalse();
    assertThat(name.isOlderStart("node-1/x/jvm.0000")).isFalse();
    assertThat(name.isOlderStart("")).isFalse();
  }

  @Test
  public void an_older_start_is_gone_for_certain_where_its_process_is_another_one() {
    assertThat(name.isOlderProcess("node-1/old.a1b2")).isTrue();
    assertThat(name.isOlderProcess("node-1/jvm2.a1b2")).isTrue();
    assertThat(name.isOlderProcess("node-1/jvm.0000")).as("its threads may be here").isFalse();
    assertThat(name.isOlderProcess("node-1/jvm.a1b2")).isFalse();
    assertThat(name.isOlderProcess("node-2/old.a1b2")).isFalse();
    assertThat(name.isOlderProcess("node-1/a1b2")).as("of no process that is known").isFalse();
    assertThat(name.isOlderProcess("")).isFalse();
  }

  @Test
  public void switched_off_and_on_in_one_jvm_the_plugin_is_in_the_same_process() {
    ClusterManager cluster = mock(ClusterManager.class);
    when(cluster.getNodeId()).thenReturn("node-1");
    String before = new LeaseWiring().nodeName(cluster).value();

    NodeName now = new LeaseWiring().nodeName(cluster);

    assertThat(now.isOlderStart(before)).isTrue();
    assertThat(now.isOlderProcess(before)).isFalse();
  }
}
