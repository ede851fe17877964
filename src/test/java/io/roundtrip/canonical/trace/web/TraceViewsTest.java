package io.roundtrip.canonical.trace.web;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.LIN;
import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.canonical.SeenBySome;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.Membership;
import io.roundtrip.canonical.trace.Trace;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Sight;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.MailSteps;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Signal;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class TraceViewsTest {
  private static final IssueId WISH = new IssueId(1);
  private static final IssueId CANONICAL = new IssueId(2);
  private static final IssueId EPIC = new IssueId(3);

  private static TraceView view(IssueId... stands) {
    Membership merged = new Membership(WISH, CANONICAL, How.PERSON, null, LIN, MONDAY);
    List<Trace.Stand> way = java.util.Arrays.stream(stands).map(TraceViewsTest::stand).toList();
    Trace trace =
        new Trace(null, merged, false, way, 2 - way.size(), Sight.PEOPLE, List.of(), null);
    return new TraceViews(keys(), Locale.ENGLISH, ZoneOffset.UTC, "").of(trace, false);
  }

  private static Trace.Stand stand(IssueId issue) {
    return new Trace.Stand(
        Objects.requireNonNull(new SeenBySome().shown(List.of(issue), LIN).get(issue)),
        Optional.empty(),
        List.of());
  }

  private static Phrases keys() {
    return new Phrases() {
      @Override
      public String text(Locale language, String key, Serializable... args) {
        return key;
      }

      @Override
      public String text(String key, Serializable... args) {
        return key;
      }
    };
  }

  private static List<String> stops(
      Signal said, @Nullable Reason against, List<Trace.Mail> mails, List<String> asked) {
    Trace trace = new Trace(said, null, false, List.of(), 0, Sight.PEOPLE, mails, against);
    Phrases noting =
        (language, key, args) -> {
          asked.add(key.substring("roundtrip.".length()));
          return key.substring(key.lastIndexOf('.') + 1);
        };
    return new TraceViews(noting, Locale.ENGLISH, ZoneOffset.UTC, "")
        .of(trace, false).stops().stream().map(TraceView.Stop::text).toList();
  }

  @Test
  public void a_mail_waits_since_it_was_to_leave_however_often_it_is_tried() {
    OutboxEntry tried =
        sent(Nature.NEW)
            .entry()
            .claimed("node", MONDAY.plusSeconds(3600))
            .putBack(MONDAY.plusSeconds(9000), Reason.SERVER_DOWN, "", MONDAY.plusSeconds(7200));
    Trace trace =
        new Trace(
            Signal.heard(WISH, RT, "Too bright", MONDAY).from(ADA.id(), null, true),
            null,
            false,
            List.of(),
            0,
            Sight.PEOPLE,
            List.of(new Trace.Mail(tried, Nature.NEW)),
            null);
    Phrases all = (language, key, args) -> key + List.of(args);

    assertThat(new TraceViews(all, Locale.ENGLISH, ZoneOffset.UTC, "").of(trace, false).stops())
        .extracting(TraceView.Stop::text)
        .anyMatch(text -> text.contains("trace.waits") && text.contains("9:00"));
  }

  @Test
  public void of_a_mail_that_may_have_left_neither_is_said() {
    OutboxEntry parked =
        sent(Nature.NEW)
            .entry()
            .claimed("node", MONDAY)
            .handedOff(new Body("s", "t", "h", MONDAY), MONDAY)
            .parked("timed out", MONDAY);
    Signal ada = Signal.heard(WISH, RT, "Too bright", MONDAY).from(ADA.id(), null, true);

    for (OutboxEntry each : List.of(parked, MailSteps.discarded(parked, "pm", MONDAY)))
      assertThat(stops(ada, null, List.of(new Trace.Mail(each, Nature.NEW)), new ArrayList<>()))
          .contains("maybe")
          .doesNotContain("waits", "not-sent");
  }

  @Test
  public void where_no_mail_goes_it_says_why() {
    Signal nobody = Signal.heard(WISH, RT, "Too bright", MONDAY);
    Signal ada = nobody.from(ADA.id(), null, true);
    List<String> asked = new ArrayList<>();

    assertThat(stops(nobody, null, List.of(), asked)).endsWith("nobody");
    assertThat(stops(ada, null, List.of(), asked)).endsWith("no-mail");
    assertThat(stops(ada, Reason.NO_ADDRESS, List.of(), asked)).endsWith("no-mail-because");
    assertThat(asked).contains("notify.reason.no-address");
  }

  @Test
  public void of_old_feedback_without_a_date_only_the_import_is_dated() {
    Signal said = Signal.heard(WISH, RT, "Too bright", MONDAY);
    Signal imported = said.over(Channel.IMPORT, null);

    assertThat(stops(said, null, List.of(), new ArrayList<>())).startsWith("said");
    assertThat(stops(imported, null, List.of(), new ArrayList<>())).startsWith("said-over");
    assertThat(stops(said.undated(), null, List.of(), new ArrayList<>())).startsWith("imported");
    assertThat(stops(imported.undated(), null, List.of(), new ArrayList<>()))
        .startsWith("imported-over");
  }

  @Test
  public void a_stop_of_their_own_is_said_whatever_the_field_says() {
    Signal ada = Signal.heard(WISH, RT, "Too bright", MONDAY).from(ADA.id(), null, true);

    assertThat(stops(ada, Reason.UNSUBSCRIBED, List.of(sent(Nature.NEW)), new ArrayList<>()))
        .endsWith("stopped");
  }

  @Test
  public void it_is_here_goes_by_the_name_of_the_text_that_was_sent() {
    Signal ada = Signal.heard(WISH, RT, "Too bright", MONDAY).from(ADA.id(), null, true);
    List<String> asked = new ArrayList<>();
    for (Nature nature : Nature.values()) stops(ada, null, List.of(sent(nature)), asked);

    assertThat(asked)
        .contains(
            "canonical.trace.mail.shipped",
            "canonical.trace.mail-fixed",
            "canonical.trace.mail-done");
  }

  private static Trace.Mail sent(Nature nature) {
    Message message =
        new Message(
            WISH, RT, ADA.id(), Kind.SHIPPED, new ChangeId(1), RoadmapStatus.SHIPPED, "", 1);
    return new Trace.Mail(OutboxEntry.fresh(message, MONDAY, MONDAY), nature);
  }

  @Test
  public void it_was_merged_into_its_canonical_which_is_part_of_more() {
    assertThat(view(CANONICAL, EPIC).stops())
        .extracting(TraceView.Stop::text)
        .startsWith("roundtrip.canonical.trace.merged", "roundtrip.canonical.trace.part-of");
  }

  @Test
  public void what_a_hidden_canonical_is_part_of_is_not_taken_for_it() {
    assertThat(view(EPIC).stops())
        .extracting(TraceView.Stop::text)
        .startsWith("roundtrip.canonical.trace.part-of");
  }
}
