package io.roundtrip.intake;

import static io.roundtrip.intake.Door.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.customers.Reach;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A number or an address from outside says nothing of whose it is. */
public class CustomersFromOutsideTest {
  private final Door door = new Door();

  private static Form form(String... more) {
    Map<String, String> values =
        new HashMap<>(Map.of("project", "RT", "words", "Too bright at night"));
    for (int i = 0; i < more.length; i += 2) values.put(more[i], more[i + 1]);
    return Form.of(values);
  }

  private Signal kept(String... more) {
    return door.record.one(form(more), REST).signal();
  }

  private Signal ada() {
    return kept("customer", "Ada", "email", "ada@example.org", "account", "Acme", "consent", "yes");
  }

  private List<Problem> problems(Form form) {
    return catchThrowableOfType(Refused.class, () -> door.record.one(form, REST)).problems();
  }

  private ReadFeedback.Shown shown(Signal signal) {
    return door.read.require(signal.id(), REST.by());
  }

  private String name(Signal signal) {
    return shown(signal).contact().name();
  }

  @Test
  public void whom_the_sender_may_not_see_is_unknown_like_nobody() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());

    assertThat(problems(form("contactId", "" + hidden.contact().value())))
        .containsExactly(Problem.of("contactId", "unknown-contact", "" + hidden.contact().value()));
    assertThat(problems(form("accountId", "" + hidden.account().value())))
        .containsExactly(Problem.of("accountId", "unknown-account", "" + hidden.account().value()));
    assertThat(problems(form("contactId", "77", "accountId", "78")))
        .containsExactly(
            Problem.of("accountId", "unknown-account", "78"),
            Problem.of("contactId", "unknown-contact", "77"));
    assertThat(door.issues.made).as("and nothing is made").hasSize(1);
  }

  /** Two addresses with one account would be counted as one: that tells who employs them. */
  @Test
  public void an_address_brings_no_account_that_the_sender_may_not_see() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());

    Signal alone = kept("email", "ada@example.org");
    Signal guessed = kept("customer", "Guess", "email", "ada@example.org");
    kept("customer", "Me", "email", "me@example.org", "account", "Acme");
    Signal after = kept("email", "ada@example.org");
    Signal byId = kept("contactId", "" + hidden.contact().value());

    assertThat(List.of(alone, guessed, after, byId))
        .extracting(Signal::contact)
        .containsOnly(hidden.contact());
    assertThat(List.of(alone, guessed, after, byId))
        .extracting(Signal::account)
        .containsOnlyNulls();
    assertThat(List.of(alone, guessed, after, byId))
        .extracting(signal -> shown(signal).account())
        .containsOnlyNulls();
  }

  private ReadFeedback.Person asked(String... who) {
    return shown(kept(who)).contact();
  }

  /** Not even to who guesses the very name, or gives one to an address that had none. */
  @Test
  public void an_answer_about_mail_that_the_sender_may_not_see_is_not_told() {
    for (String answer : List.of("yes", "no"))
      for (String name : List.of("Nora Nein", "")) {
        String email = answer + name.length() + "@nein.example";
        Signal hidden = kept("customer", name, "email", email, "consent", answer);
        door.issues.hidden.add(hidden.issue());

        ReadFeedback.Person guessed = asked("customer", "Nora Nein", "email", email);

        assertThat(guessed.reach()).as(answer + name).isEqualTo(Reach.NOT_ASKED);
        assertThat(guessed.consent()).isFalse();
        assertThat(asked("customer", "Nora Nein", "email", email, "consent", "yes").reach())
            .as(answer + name)
            .isEqualTo(Reach.OPEN);
        door.issues.hidden.clear();
        assertThat(asked("customer", "Nora Nein", "email", email).reach())
            .as("who may see all is told what counts")
            .isEqualTo(answer.equals("no") ? Reach.DENIED : Reach.OPEN);
      }
  }

  @Test
  public void whom_the_sender_sees_in_one_piece_may_be_named_by_the_number() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());
    Signal seen = ada();

    Signal named = kept("contactId", "" + seen.contact().value());

    assertThat(named.contact()).isEqualTo(hidden.contact());
    assertThat(door.issues.made.get(named.issue()).who().name()).isEqualTo("Ada");
    assertThat(named.account()).isEqualTo(seen.account());
  }

  @Test
  public void a_contact_whose_account_the_sender_may_not_see_brings_no_account() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());
    Signal nameOnly = kept("customer", "Ada", "email", "ada@example.org");

    Signal named = kept("contactId", "" + nameOnly.contact().value());

    assertThat(nameOnly.told()).isEqualTo(new Signal.Told(true, false));
    assertThat(door.issues.made.get(named.issue()).who().account()).isEmpty();
    assertThat(shown(named).account()).isNull();
  }

  @Test
  public void an_address_alone_brings_back_neither_name_nor_account_nor_consent() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());

    Signal guess = kept("email", "ada@example.org");

    assertThat(guess.contact()).as("it is hers all the same").isEqualTo(hidden.contact());
    assertThat(guess.told()).isEqualTo(Signal.Told.NOTHING);
    assertThat(shown(guess).contact()).isNull();
    assertThat(shown(guess).account()).isNull();
  }

  @Test
  public void a_wrong_name_for_an_address_brings_back_no_right_one() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());

    assertThat(name(kept("customer", "X", "email", "ada@example.org"))).isEqualTo("X");
    assertThat(name(kept("email", "ada@example.org"))).as("as for somebody new").isEqualTo("X");
    assertThat(shown(kept("email", "ada@example.org")).contact().consent()).isFalse();
  }

  @Test
  public void the_right_name_in_other_letters_brings_back_no_kept_spelling() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());

    Signal guess = kept("customer", " aDA ", "email", "ada@example.org", "account", "aCME");

    assertThat(name(guess)).isEqualTo("aDA");
    assertThat(shown(guess).account().name()).isEqualTo("aCME");
    assertThat(name(ada())).as("where it was said it is seen").isEqualTo("Ada");
    assertThat(name(guess)).isEqualTo("Ada");
  }

  @Test
  public void two_addresses_alone_are_not_one_name() {
    Signal hidden = ada();
    door.issues.hidden.add(hidden.issue());
    Signal first = kept("email", "ada@example.org");

    Signal second = kept("email", "ada@example.org");

    assertThat(shown(second).contact()).isNull();
    assertThat(problems(form("contactId", "" + first.contact().value())))
        .extracting(Problem::code)
        .containsExactly("unknown-contact");
  }

  @Test
  public void who_sees_her_named_elsewhere_sees_her_name_here() {
    ada();

    ReadFeedback.Shown later = shown(kept("email", "ada@example.org"));

    assertThat(later.contact()).isNotNull();
    assertThat(later.account()).isNotNull();
  }

  @Test
  public void a_source_reference_of_another_project_is_free() {
    door.projects.put("TWO", new Projects.Target(new ProjectId(7), "TWO", true, true));
    Signal theirs = kept("project", "TWO", "source", "zendesk:1");
    door.issues.hidden.add(theirs.issue());

    Signal ours = kept("source", "zendesk:1");

    assertThat(ours.issue()).isNotEqualTo(theirs.issue());
    assertThat(door.signals.all()).hasSize(2);
  }

  @Test
  public void what_a_crash_left_in_another_project_is_not_taken_for_ours() {
    door.projects.put("TWO", new Projects.Target(new ProjectId(7), "TWO", true, true));
    door.failures = 3;
    var unused =
        catchThrowableOfType(
            IllegalStateException.class,
            () -> door.record.one(form("project", "TWO", "source", "zendesk:1"), REST));
    door.later(SourceClaims.OLD);

    Outcome.Kept ours = door.record.one(form("source", "zendesk:1"), REST);

    assertThat(ours.issueKey()).isEqualTo("FB-2");
  }

  @Test
  public void who_finds_the_reference_taken_by_something_else_is_told() {
    Signal squatter = kept("source", "zendesk:1", "words", "Mine now");
    Form same = form("source", "zendesk:1", "words", "Mine now");
    Form other = form("source", "zendesk:1");

    List<Outcome> outcomes = door.record.all(List.of(same, other), REST, "run", told -> {});
    door.issues.hidden.add(squatter.issue());
    List<Outcome> blind = door.record.all(List.of(same), REST, "run", told -> {});

    assertThat(outcomes)
        .containsExactly(
            new Outcome.Repeated(squatter.issue(), "FB-1", Outcome.Difference.NONE),
            new Outcome.Repeated(squatter.issue(), "FB-1", Outcome.Difference.WORDS));
    assertThat(blind)
        .containsExactly(new Outcome.Repeated(squatter.issue(), "", Outcome.Difference.HIDDEN));
  }
}
