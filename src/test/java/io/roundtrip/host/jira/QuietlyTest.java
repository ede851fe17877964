package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class QuietlyTest {
  @Test
  public void what_goes_wrong_in_a_listener_never_reaches_the_user() {
    assertThatCode(
            () ->
                Quietly.follow(
                    "test",
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  public void a_class_that_is_missing_on_this_jira_does_not_reach_the_user_either() {
    assertThatCode(
            () ->
                Quietly.follow(
                    "test",
                    () -> {
                      throw new NoClassDefFoundError("com/atlassian/Gone");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  public void what_goes_right_is_done_once() {
    List<String> done = new ArrayList<>();

    Quietly.follow("test", () -> done.add("followed"));

    assertThat(done).containsExactly("followed");
  }
}
