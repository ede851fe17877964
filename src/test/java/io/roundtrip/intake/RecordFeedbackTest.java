package io.roundtrip.intake;

import static io.roundtrip.People.MONDAY;
import static io.roundtrip.intake.Door.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roundtrip.Things;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.Reach;
import io.roundtrip.host.DeedLine;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.Channel;
import io.roundtrip.signals.Score;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.SourceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class RecordFeedbackTest {
  private final Door door = new Door();

  private static Form form(String... more) {
    Map<String, String> values =
        new HashMap<>(Map.of("project", "RT", "words", "Too bright at night"));
    for (int i = 0; i < more.length; i += 2) values.put(more[i], more[i + 1]);
    return Form.of(values);
  }

  private Refused refused(Form form) {
    return catchThrowableOfType(Refused.class, () -> door.record.one(form, REST));
  }

  private Problem onlyProblem(Form form) {
    Refused refused = refused(form);
    assertThat(refused.problems()).hasSize(1);
    assertThat(door.empty()).as("nothing is stored by halves").isTrue();
    assertThat(door.facts).isEmpty();
    return refused.problems().get(0);
  }

  @Test
  public void feedback_becomes_an_issue_a_signal_a_contact_an_account_and_a_consent() {
    Form form =
        form(
            "customer",
            "Grace",
            "email",
            "Grace@Meridian.Example",
            "account",
            "Meridian",
            "nps",
            "3",
            "csat",
            "2",
            "ces",
            "6",
            "channel",
            "in-app",
            "moment",
            "onboarding",
            "consent",
            "yes",
            "consentText",
            "v3",
            "source",
            "zendesk:4711",
            "created",
            "2026-11-01T10:00:00Z");

    Outcome.Kept kept = door.record.one(form, REST);

    Contact grace = door.contacts.byEmail(new EmailAddress("grace@meridian.example")).orElseThrow();
    Signal signal = kept.signal();
    assertThat(kept.issueKey()).isEqualTo("FB-1");
    assertThat(signal.contact()).isEqualTo(grace.id());
    assertThat(signal.account())
        .isEqualTo(grace.account())
        .isEqualTo(door.accounts.byName("meridian").orElseThrow().id());
    assertThat(signal.scores().all()).containsExactly(Score.nps(3), Score.csat(2), Score.effort(6));
    assertThat(signal.channel()).isEqualTo(Channel.IN_APP);
    assertThat(signal.moment()).isEqualTo("onboarding");
    assertThat(signal.words()).isEqualTo("Too bright at night");
    assertThat(signal.at()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    assertThat(signal.source()).isEqualTo(new SourceRef("zendesk", "4711"));
    assertThat(signal.consented()).isTrue();
    assertThat(grace.consent())
        .isEqualTo(Consent.reported(true, "rest", "v3", signal.at(), MONDAY));
    assertThat(door.facts)
        .containsExactly(
            new SignalRecorded(
                signal.id(), signal.issue(), Things.RT, grace.id(), signal.at(), false));
    assertThat(door.claims.held()).isZero();
  }

  @Test
  public void what_was_allowed_earlier_counts_for_what_is_said_later() {
    door.record.one(form("customer", "Ada", "email", "ada@example.org", "consent", "yes"), REST);

    Signal later =
        door.record.one(form("customer", "Ada", "email", "ada@example.org"), REST).signal();
    Signal stranger =
        door.record.one(form("customer", "Lin", "email", "lin@example.org"), REST).signal();

    assertThat(later.consented()).isTrue();
    assertThat(stranger.consented()).isFalse();
  }

  @Test
  public void nobody_need_be_named() {
    Signal signal = door.record.one(form(), REST).signal();

    assertThat(signal.contact()).isNull();
    assertThat(signal.account()).isNull();
    assertThat(signal.consented()).isFalse();
    assertThat(signal.at()).isEqualTo(MONDAY);
    assertThat(signal.dated()).as("said now").isTrue();
    assertThat(door.contacts.count() + door.accounts.count()).isZero();
  }

  @Test
  public void a_score_alone_is_feedback() {
    Form form = Form.of(Map.of("project", "rt", "nps", "10", "customer", "Ada"));

    Signal signal = door.record.one(form, REST).signal();

    assertThat(door.issues.made.get(signal.issue()).title()).isEqualTo("NPS 10");
    assertThat(door.contacts.byId(signal.contact()).orElseThrow().reach())
        .isEqualTo(Reach.NO_ADDRESS);
  }

  @Test
  public void whoever_refused_before_stays_refused_until_she_says_otherwise() {
    door.record.one(form("email", "ada@example.org", "consent", "no"), REST);
    door.later(Duration.ofDays(1));
    Signal silent = door.record.one(form("email", "ada@example.org"), REST).signal();

    assertThat(silent.consented()).isFalse();
    assertThat(door.contacts.byId(silent.contact()).orElseThrow().reach()).isEqualTo(Reach.DENIED);
  }

  @Test
  public void ces_is_asked_as_the_project_says_unless_the_sender_says_otherwise() {
    door.ces = Score.Direction.HIGH_IS_GOOD;

    assertThat(door.record.one(form("ces", "6"), REST).signal().scores().ces())
        .isEqualTo(Score.ease(6));
    assertThat(door.record.one(form("ces", "6", "cesAsks", "effort"), REST).signal().scores().ces())
        .isEqualTo(Score.effort(6));
  }

  @Test
  public void a_score_out_of_range_is_named_with_its_scale() {
    assertThat(onlyProblem(form("nps", "11")))
        .isEqualTo(Problem.of("nps", "out-of-range", "0", "10", "11"));
    assertThat(onlyProblem(form("nps", "-1")).code()).isEqualTo("out-of-range");
    assertThat(onlyProblem(form("csat", "0")))
        .isEqualTo(Problem.of("csat", "out-of-range", "1", "5", "0"));
    assertThat(onlyProblem(form("ces", "3.5")))
        .isEqualTo(Problem.of("ces", "out-of-range", "1", "7", "3.5"));
    for (String odd :
        new String[] {"NaN", "Infinity", "9d", "0x9", "1e3", "9,", "1,000", "9".repeat(400)})
      assertThat(onlyProblem(form("nps", odd)).code()).as(odd).isEqualTo("not-a-number");
    assertThat(onlyProblem(form("nps", "nine")))
        .isEqualTo(Problem.of("nps", "not-a-number", "nine"));
  }

  @Test
  public void a_decimal_comma_is_a_point() {
    assertThat(onlyProblem(form("nps", "9,5")))
        .isEqualTo(Problem.of("nps", "out-of-range", "0", "10", "9,5"));
    assertThat(door.record.one(form("nps", " 2,0\u00a0"), Door.REST).signal().scores().nps())
        .isEqualTo(io.roundtrip.signals.Score.nps(2));
  }

  @Test
  public void an_unknown_customer_is_named() {
    assertThat(onlyProblem(form("contactId", "77")))
        .isEqualTo(Problem.of("contactId", "unknown-contact", "77"));
    assertThat(onlyProblem(form("accountId", "88")))
        .isEqualTo(Problem.of("accountId", "unknown-account", "88"));
    assertThat(onlyProblem(form("contactId", "x")).code()).isEqualTo("not-a-number");
  }

  @Test
  public void a_known_customer_is_taken_by_number() {
    Signal first =
        door.record
            .one(form("email", "ada@example.org", "customer", "Ada", "account", "Acme"), REST)
            .signal();

    Signal second = door.record.one(form("contactId", "" + first.contact().value()), REST).signal();
    Signal third = door.record.one(form("accountId", "" + first.account().value()), REST).signal();

    assertThat(second.contact()).isEqualTo(first.contact());
    assertThat(second.account()).isEqualTo(first.account());
    assertThat(third.account()).isEqualTo(first.account());
    assertThat(door.issues.made.get(second.issue()).who().name()).isEqualTo("Ada");
    assertThat(door.issues.made.get(third.issue()).who().account()).isEqualTo("Acme");
  }

  @Test
  public void a_malformed_address_is_named_with_its_reason() {
    assertThat(onlyProblem(form("email", "ada"))).isEqualTo(Problem.of("email", "email-malformed"));
    assertThat(onlyProblem(form("email", "ada@example.org\r\nBcc: x@example.org")))
        .isEqualTo(Problem.of("email", "email-lines"));
  }

  @Test
  public void an_unknown_project_a_missing_one_and_one_without_the_type_are_named() {
    assertThat(onlyProblem(form("project", "NOPE")))
        .isEqualTo(Problem.of("project", "unknown-project", "NOPE"));
    assertThat(onlyProblem(Form.of(Map.of("words", "x"))))
        .isEqualTo(Problem.of("project", "required"));
    assertThat(onlyProblem(form("project", "OFF")))
        .isEqualTo(Problem.of("project", "no-feedback-type", "OFF"));
  }

  @Test
  public void a_missing_permission_is_forbidden() {
    assertThat(onlyProblem(form("project", "VAULT")))
        .isEqualTo(Problem.of("project", "may-not-create", "VAULT"));
    assertThat(refused(form("project", "VAULT")).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
    assertThat(refused(form("nps", "11")).kind()).isEqualTo(Refused.Kind.BAD_INPUT);
  }

  @Test
  public void control_characters_are_named_by_field() {
    assertThat(onlyProblem(form("customer", "A\nda")))
        .isEqualTo(Problem.of("customer", "control-character", "U+000A"));
    assertThat(onlyProblem(form("account", "A\u202Ebc")))
        .isEqualTo(Problem.of("account", "control-character", "U+202E"));
    assertThat(onlyProblem(form("labels", "a\u001bb")).code()).isEqualTo("control-character");
    assertThat(door.record.one(form("words", "line one\r\n\tline two"), REST)).isNotNull();
    assertThat(door.record.one(form("words", "a\u0000b"), REST).signal().words()).isEqualTo("ab");
  }

  @Test
  public void what_is_too_long_is_named() {
    assertThat(onlyProblem(form("words", "x".repeat(32_768))))
        .isEqualTo(Problem.of("words", "too-long", "32767", "32768"));
    assertThat(onlyProblem(form("title", "x".repeat(256))).field()).isEqualTo("title");
    assertThat(onlyProblem(form("source", "s:" + "x".repeat(191))).code())
        .isEqualTo("malformed-source");
    assertThat(door.record.one(form("words", "x".repeat(32_767)), REST).signal().words())
        .hasSize(Signal.MOST_WORDS);
  }

  @Test
  public void other_nonsense_is_named() {
    assertThat(onlyProblem(form("channel", "pigeon")))
        .isEqualTo(Problem.of("channel", "unknown-channel", "pigeon"));
    assertThat(onlyProblem(form("consent", "perhaps")))
        .isEqualTo(Problem.of("consent", "not-yes-or-no", "perhaps"));
    assertThat(onlyProblem(form("created", "yesterday")))
        .isEqualTo(Problem.of("created", "not-a-time", "yesterday"));
    assertThat(onlyProblem(form("created", "2026-12-24T00:00:00Z")))
        .isEqualTo(Problem.of("created", "in-future"));
    assertThat(onlyProblem(form("source", "4711")))
        .isEqualTo(Problem.of("source", "malformed-source", "4711"));
    assertThat(onlyProblem(form("cesAsks", "both")))
        .isEqualTo(Problem.of("cesAsks", "not-effort-or-ease", "both"));
    assertThat(onlyProblem(form("words", " "))).isEqualTo(Problem.of("words", "required"));
  }

  @Test
  public void all_problems_are_named_at_once() {
    Refused refused =
        refused(form("nps", "11", "email", "x", "account", "a\u0007", "contactId", "9"));

    assertThat(refused.problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("nps", "account", "email", "contactId");
    assertThat(door.empty()).isTrue();
  }

  @Test
  public void who_may_not_create_hears_that_and_nothing_else_is_read() {
    String long_ = "T".repeat(40_000);

    for (String project : new String[] {"NOPE", "OFF", "VAULT"})
      assertThat(refused(form("project", project, "created", long_, "nps", "11")).problems())
          .hasSize(1)
          .first()
          .matches(problem -> problem.field().equals("project"));
  }

  @Test
  public void a_duplicate_source_is_a_conflict_that_names_the_issue() {
    door.record.one(form("source", "zendesk:4711", "email", "ada@example.org"), REST);

    Refused refused = refused(form("source", "zendesk:4711", "email", "grace@example.org"));

    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(refused.problems()).containsExactly(Problem.of("source", "other-customer", "FB-1"));
    assertThat(refused(form("source", "zendesk:4711")).problems())
        .containsExactly(Problem.of("source", "duplicate-source", "FB-1"));
    assertThat(door.issues.made).hasSize(1);
    assertThat(door.contacts.count()).isEqualTo(1);
    assertThat(door.claims.held()).isZero();
  }

  @Test
  public void a_duplicate_that_the_person_may_not_see_is_not_named() {
    Signal first = door.record.one(form("source", "zendesk:4711"), REST).signal();
    door.issues.hidden.add(first.issue());

    assertThat(refused(form("source", "zendesk:4711")).problems())
        .containsExactly(Problem.of("source", "duplicate-source-hidden"));
  }

  @Test
  public void somebody_elses_running_work_is_not_doubled() {
    door.issues.beforeMaking =
        () -> {
          door.issues.beforeMaking = () -> {};
          assertThat(refused(form("source", "zendesk:1")).problems())
              .containsExactly(Problem.of("source", "being-recorded"));
        };

    door.record.one(form("source", "zendesk:1"), REST);

    assertThat(door.issues.made).hasSize(1);
    assertThat(door.signals.all()).hasSize(1);
  }

  @Test
  public void what_jira_refuses_is_said_and_leaves_nothing() {
    Problem refused = Problem.of("customfield_10500", "project-requires-other", "Team", "RT");
    door.issues.refused.put("No", refused);

    assertThat(onlyProblem(form("title", "No", "source", "zendesk:1", "email", "ada@example.org")))
        .isEqualTo(refused);
  }

  @Test
  public void a_lost_race_in_the_database_is_run_once_more() {
    door.failures = 1;

    door.record.one(form("email", "ada@example.org"), REST);

    assertThat(door.signals.all()).hasSize(1);
    assertThat(door.issues.made).hasSize(1);
  }

  @Test
  public void
      after_a_crash_between_issue_and_signal_the_next_attempt_finishes_with_the_same_issue() {
    Form form = form("source", "zendesk:1", "email", "ada@example.org");
    door.failures = 3;
    assertThatThrownBy(() -> door.record.one(form, REST)).hasMessageContaining("database");
    door.failures = 0;

    assertThat(refused(form).problems()).containsExactly(Problem.of("source", "being-recorded"));
    door.later(SourceClaims.STALE);
    Outcome.Kept kept = door.record.one(form, REST);

    assertThat(kept.issueKey()).isEqualTo("FB-1");
    assertThat(door.issues.made).hasSize(1);
    assertThat(door.claims.held()).isZero();
    assertThat(refused(form).problems())
        .extracting(Problem::code)
        .containsExactly("duplicate-source");
  }

  @Test
  public void after_a_crash_before_the_issue_the_next_attempt_makes_it() {
    Form form = form("source", "zendesk:1");
    door.issues.beforeMaking =
        () -> {
          throw new IllegalStateException("kill -9");
        };
    assertThatThrownBy(() -> door.record.one(form, REST)).hasMessageContaining("kill");
    door.issues.beforeMaking = () -> {};
    door.later(SourceClaims.OLD);

    assertThat(door.record.one(form, REST).issueKey()).isEqualTo("FB-1");
  }

  @Test
  public void of_many_a_bad_one_does_not_touch_the_others_and_twins_are_kept_once() {
    List<Form> forms =
        List.of(
            form("source", "a:1"),
            form("nps", "11"),
            form("source", "a:1"),
            form("source", "a:2", "email", "ada@example.org"));

    List<Outcome> outcomes =
        door.record.all(forms, REST, "run", told -> assertThat(told).hasSize(4));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Kept.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcomes.get(2))
        .isEqualTo(
            new Outcome.Repeated(
                door.signals.all().get(0).issue(), "FB-1", Outcome.Difference.NONE));
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Kept.class);
    assertThat(door.signals.all()).hasSize(2);
    assertThat(door.facts).hasSize(2);
  }

  /** From what another Jira exported. */
  @Test
  public void a_key_is_no_name() {
    String key = "c0123456789abcdefp10000k0123456789abcdef";
    for (String field : List.of("customer", "email", "account")) {
      ReadForm read = ReadForm.of(form("words", "Slow", field, key), MONDAY, "rest", Channel.OTHER);

      assertThat(read.problems()).containsExactly(Problem.of(field, "key-for-name"));
      assertThat(read.feedback().who().name() + read.feedback().who().account()).isEmpty();
      assertThat(read.feedback().who().email()).isNull();
    }
  }

  @Test
  public void logs_see_no_personal_data() {
    Feedback feedback =
        ReadForm.of(
                form("customer", "Ada", "email", "ada@example.org"), MONDAY, "rest", Channel.OTHER)
            .feedback();

    assertThat(feedback.toString() + feedback.who()).doesNotContainIgnoringCase("ada");
  }

  @Test
  public void a_reported_no_that_silences_somebody_known_is_written_down_for_administrators() {
    door.record.one(form("customer", "Ada", "email", "ada@example.org", "consent", "yes"), REST);
    door.record.one(form("customer", "Lin", "email", "lin@example.org"), REST);
    assertThat(door.deeds.all()).isEmpty();

    String key =
        door.record.one(form("email", "ada@example.org", "consent", "no"), REST).issueKey();
    door.record.one(form("email", "lin@example.org", "consent", "no"), REST);
    door.record.one(form("email", "lin@example.org", "consent", "no"), REST);
    door.record.one(form("email", "new@example.org", "consent", "no"), REST);

    assertThat(door.deeds.all()).as("each person once").hasSize(2);
    DeedLine first = door.deeds.all().get(1);
    assertThat(first.by()).isEqualTo(REST.by());
    assertThat(first.what()).isEqualTo("reported-no");
    assertThat(first.project()).as("a project's people would learn who is known").isNull();
    assertThat(first.words()).containsExactly("No more mail to whoever said " + key);
  }

  private Contact known(String address) {
    return door.contacts.byEmail(new EmailAddress(address)).orElseThrow();
  }

  @Test
  public void a_no_under_a_reference_that_is_there_counts_although_nothing_is_kept() {
    door.record.one(form("email", "ada@example.org", "consent", "yes", "source", "crm:1"), REST);
    door.record.one(form("email", "lin@example.org", "consent", "yes", "source", "crm:2"), REST);
    door.later(Duration.ofHours(1));

    Refused own = refused(form("email", "ada@example.org", "consent", "no", "source", "crm:1"));
    Refused nobody = refused(form("consent", "no", "source", "crm:2"));

    assertThat(own.problems()).containsExactly(Problem.of("source", "duplicate-source", "FB-1"));
    assertThat(nobody.problems()).containsExactly(Problem.of("source", "duplicate-source", "FB-2"));
    assertThat(known("ada@example.org").consent().isDenied()).isTrue();
    assertThat(known("lin@example.org").consent().isDenied()).isTrue();
    assertThat(door.signals.all())
        .extracting(signal -> signal.told().consent())
        .containsExactly(false, false);
    assertThat(door.deeds.all()).hasSize(2);
  }

  @Test
  public void a_no_counts_from_when_it_was_given_and_the_same_one_again_is_no_news() {
    String[] no = {"email", "ada@example.org", "consent", "no", "source", "crm:1"};
    door.record.one(form(no), REST);
    door.later(Duration.ofDays(1));
    Instant later = MONDAY.plus(Duration.ofHours(12));
    door.record.one(
        form("email", "ada@example.org", "consent", "yes", "created", later.toString()), REST);
    assertThat(known("ada@example.org").consent().isGranted()).isTrue();

    assertThat(refused(form(no)).kind()).isEqualTo(Refused.Kind.CONFLICT);

    assertThat(known("ada@example.org").consent().isGranted()).isTrue();
  }

  @Test
  public void a_no_of_somebody_else_under_a_reference_counts_for_who_is_named() {
    door.record.one(form("email", "ada@example.org", "consent", "yes", "source", "crm:1"), REST);
    door.record.one(form("email", "lin@example.org", "consent", "yes"), REST);

    Refused other = refused(form("email", "lin@example.org", "consent", "no", "source", "crm:1"));
    Refused stranger =
        refused(form("email", "new@example.org", "consent", "no", "source", "crm:1"));

    assertThat(other.problems()).containsExactly(Problem.of("source", "other-customer", "FB-1"));
    assertThat(stranger.kind()).isEqualTo(Refused.Kind.CONFLICT);
    assertThat(known("lin@example.org").consent().isDenied()).isTrue();
    assertThat(known("ada@example.org").consent().isGranted()).isTrue();
    assertThat(door.contacts.count()).as("nobody is made up").isEqualTo(2);
  }

  @Test
  public void a_no_of_a_twin_counts_too_and_one_that_names_somebody_else_is_told() {
    Form yes = form("email", "ada@example.org", "consent", "yes", "source", "crm:1");
    Form no = form("email", "ada@example.org", "consent", "no", "source", "crm:1");
    Form other = form("email", "lin@example.org", "source", "crm:1");

    List<Outcome> outcomes = door.record.all(List.of(yes, no, other), REST, "run", told -> {});

    assertThat(known("ada@example.org").consent().isDenied()).isTrue();
    assertThat(((Outcome.Repeated) outcomes.get(2)).problem("source").code())
        .isEqualTo("other-customer");
  }
}
