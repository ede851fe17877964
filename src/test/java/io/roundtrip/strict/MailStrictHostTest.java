package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Test;

/** Handlers of incoming mail. */
public class MailStrictHostTest {
  @ClassRule public static final StrictHost host = new StrictHost();

  private static SmallPlugin plugin(String handler) {
    return SmallPlugin.good()
        .imports("com.atlassian.jira.service.util.handler", "jakarta.mail")
        .text("small.reads", "Reads")
        .source(
            "small.Reads",
            """
            package small;
            import com.atlassian.jira.service.util.handler.*;
            public class Reads implements MessageHandler {
              public void init(java.util.Map<String, String> p, MessageHandlerErrorCollector e) {}
              public boolean handleMessage(jakarta.mail.Message m, MessageHandlerContext c) {
                return true;
              }
            }
            """)
        .module(handler);
  }

  @Test
  public void a_handler_has_a_name_and_a_page_where_it_is_set_up() {
    String good =
        "<message-handler key=\"h\" i18n-name-key=\"small.reads\" class=\"small.Reads\""
            + " add-edit-url=\"/secure/admin/X!default.jspa\" weight=\"5\""
            + " validator-class=\"small.Reads\"/>";

    assertThat(host.refusal(plugin(good))).isEmpty();
    assertThat(host.refusal(plugin("<message-handler key=\"h\" class=\"small.Reads\"/>")))
        .contains("no attribute \"i18n-name-key\"", "no attribute \"add-edit-url\"");
  }

  /** What Jira lacks is the plugin's own risk; a class that nobody has is a mistake. */
  @Test
  public void a_handler_whose_packages_are_there_must_be_in_the_jar() {
    assertThat(
            host.refusal(
                plugin(
                    "<message-handler key=\"h\" i18n-name-key=\"small.reads\""
                        + " class=\"small.Raeds\" add-edit-url=\"/secure/admin/X.jspa\"/>")))
        .contains("class small.Raeds is not in the jar");
  }

  @Test
  public void a_handler_reads_messages_and_its_page_is_one_of_administration() {
    String bad =
        "<message-handler key=\"h\" i18n-name-key=\"small.none\" class=\"small.Hello\""
            + " add-edit-url=\"http://x\" weight=\"first\""
            + " validator-class=\"small.None\"/>";

    assertThat(host.refusal(plugin(bad)))
        .contains(
            "i18n key \"small.none\" is in no i18n resource",
            "class small.None is not in the jar",
            "attribute weight=\"first\" is not a number",
            "add-edit-url \"http://x\" is no page of administration");
  }
}
