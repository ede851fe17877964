package io.roundtrip.notify.send;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.Things.DARK_MODE;
import static io.roundtrip.Things.RT;
import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.news.FakeJira;
import io.roundtrip.roadmap.RoadmapStatus;
import io.roundtrip.signals.InMemorySignals;
import io.roundtrip.signals.Signal;
import java.util.Set;
import org.junit.Test;

/** Somebody in another project named the address first. */
public class NameNowTest {
  private static final ProjectId OTHER = new ProjectId(20000);
  private static final IssueId WISH = new IssueId(77);
  private static final Signal.Told KEPT = new Signal.Told(true, false);
  private static final Contact OTTO =
      new Contact(new ContactId(9), "Mr Idiot", "otto@example.com", null, "en", Consent.UNKNOWN);

  private final InMemorySignals signals = new InMemorySignals();
  private final FakeJira jira = new FakeJira();

  private void said(IssueId issue, ProjectId project, String words, Signal.Told told) {
    signals.add(
        Signal.heard(issue, project, words, MONDAY).from(OTTO.id(), null, true).telling(told));
  }

  private static Signal.Told called(String name) {
    return new Signal.Told(false, false, name, "", null);
  }

  private static Message news(Set<IssueId> wishes) {
    return new Message(
        DARK_MODE,
        RT,
        OTTO.id(),
        Kind.SHIPPED,
        new ChangeId(1),
        RoadmapStatus.SHIPPED,
        "Dark, please",
        1,
        wishes);
  }

  private String name() {
    return new NameNow(signals, jira).of(OTTO, news(Set.of(WISH))).name();
  }

  @Test
  public void a_letter_calls_nobody_as_another_project_does() {
    said(new IssueId(80), OTHER, "Hm", KEPT);
    said(WISH, RT, "Dark, please", called("Otto Nein"));

    assertThat(name()).isEqualTo("Otto Nein");
  }

  @Test
  public void whoever_was_named_only_elsewhere_is_called_by_no_name() {
    said(new IssueId(80), OTHER, "Hm", KEPT);
    said(WISH, RT, "Dark, please", Signal.Told.NOTHING);

    assertThat(name()).isEmpty();
  }

  @Test
  public void a_piece_that_was_brought_here_gives_no_name_where_few_may_see_whose_it_is() {
    said(new IssueId(80), OTHER, "Hm", called("Otto Doch"));
    said(WISH, RT, "Dark, please", Signal.Told.NOTHING);
    Signal brought = signals.byIssue(new IssueId(80)).orElseThrow();

    signals.correct(brought.movedTo(RT, false));
    assertThat(name()).isEmpty();

    signals.correct(brought.movedTo(RT, true));
    assertThat(name()).isEqualTo("Otto Doch");
  }

  @Test
  public void what_not_everybody_here_may_see_gives_no_name() {
    said(new IssueId(80), RT, "Hm", called("Otto Doch"));
    said(WISH, RT, "Dark, please", Signal.Told.NOTHING);
    assertThat(name()).isEqualTo("Otto Doch");

    jira.restrict(new IssueId(80));

    assertThat(name()).isEmpty();
  }

  @Test
  public void the_same_words_elsewhere_give_no_name_either() {
    said(new IssueId(80), OTHER, "Dark, please", KEPT);
    said(WISH, RT, "Dark, please", Signal.Told.NOTHING);

    assertThat(name()).isEmpty();
  }

  @Test
  public void a_letter_names_its_project_only_to_who_gave_something_there() {
    jira.create(DARK_MODE, RT, RoadmapStatus.SHIPPED);
    ItemNow here = jira.now(DARK_MODE).orElseThrow();
    assertThat(here.projectName()).isNotEmpty();
    said(WISH, RT, "Dark, please", KEPT);
    Signal given = signals.byIssue(WISH).orElseThrow();
    NameNow names = new NameNow(signals, jira);

    assertThat(names.of(here, news(Set.of(WISH)))).isEqualTo(here);
    signals.correct(given.movedTo(OTHER, true));
    assertThat(names.of(here, news(Set.of(WISH)))).isEqualTo(here);
    assertThat(names.of(here, news(Set.of()))).isEqualTo(here);

    said(new IssueId(80), OTHER, "Dark", KEPT);
    signals.correct(signals.byIssue(new IssueId(80)).orElseThrow().movedTo(RT, true));
    assertThat(names.of(here, news(Set.of(new IssueId(80)))).projectName()).isEmpty();
  }
}
