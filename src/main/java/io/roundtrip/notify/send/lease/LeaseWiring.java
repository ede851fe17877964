package io.roundtrip.notify.send.lease;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.cluster.ClusterManager;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.send.lease.ao.AoBeats;
import io.roundtrip.notify.send.lease.ao.BeatRow;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose mail is whose, and how long. */
@Configuration(proxyBeanMethods = false)
class LeaseWiring {
  private static final String PROCESS = "io.roundtrip.process";

  @Bean
  NodeName nodeName(ClusterManager cluster) {
    return new NodeName(cluster::getNodeId, process(), random());
  }

  /** Kept where it outlives the plugin, which may be switched off and on while Jira runs. */
  private static String process() {
    return String.valueOf(System.getProperties().computeIfAbsent(PROCESS, none -> random()));
  }

  private static String random() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  @Bean
  Beats beats(ActiveObjects ao) {
    return new AoBeats(ao);
  }

  @Bean
  LeaseWatch leaseWatch(Beats beats, NodeName self, InHand inHand) {
    return new LeaseWatch(System::nanoTime, LeaseWatch.LEASE, beats, self, inHand);
  }

  @Bean
  InHand inHand() {
    return new InHand(System::nanoTime);
  }

  @Bean
  @Qualifier("beat")
  Worker beatWorker(Workers workers, InHand inHand, Beats beats, NodeName node, Clock clock) {
    return workers.named("roundtrip-beat", new KeepLease(inHand, beats, node, clock));
  }

  @Bean
  CleanUp oldBeats(ActiveObjects ao) {
    return OldRows.before(ao, BeatRow.class, "BEAT_AT", Duration.ofDays(7));
  }
}
