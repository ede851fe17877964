package io.roundtrip.intake.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.MovableClock;
import io.roundtrip.customers.Account;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.InMemoryAccounts;
import io.roundtrip.customers.InMemoryContacts;
import io.roundtrip.customers.InMemoryTypedTexts;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.FixedSigner;
import io.roundtrip.intake.Form;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class KeysReadTest {
  private static final ProjectId RT = new ProjectId(10000);
  private static final ProjectId OPS = new ProjectId(10001);

  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final Pseudonyms pseudonyms =
      new Pseudonyms(
          new FixedSigner(),
          contacts,
          accounts,
          new InMemoryTypedTexts(),
          new MovableClock(Instant.EPOCH));
  private final Contact ada =
      contacts.ensure(new NewContact("Ada", new EmailAddress("ada@example.org"), null, ""));
  private final Contact lin = contacts.ensure(new NewContact("Lin", null, null, ""));
  private final Account acme = accounts.ensure("Acme");

  private @Nullable Signal kept;

  private void kept(Signal.Told told) {
    kept =
        Signal.heard(new IssueId(1), RT, "Words", Instant.EPOCH)
            .from(ada.id(), null, false)
            .telling(told);
  }

  private Map<String, String> read(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    new KeysRead(pseudonyms, RT, Optional.ofNullable(kept)).into(values);
    return values;
  }

  private String key(Contact contact, ProjectId project) {
    return pseudonyms.of(contact.id(), project);
  }

  private static String id(Contact contact) {
    return Long.toString(contact.id().value());
  }

  @Test
  public void the_key_of_one_person_is_that_person_whatever_the_name_is_by_now() {
    assertThat(read(Form.CUSTOMER, key(ada, RT), Form.EMAIL, key(ada, RT)))
        .isEqualTo(Map.of(Form.CONTACT_ID, id(ada)));
    assertThat(read(Form.CUSTOMER, key(lin, RT))).isEqualTo(Map.of(Form.CONTACT_ID, id(lin)));
    assertThat(read(Form.EMAIL, key(ada, RT))).isEqualTo(Map.of(Form.CONTACT_ID, id(ada)));
  }

  @Test
  public void what_was_typed_over_one_of_them_counts_with_the_other() {
    String typed = pseudonyms.typed("grace@example.org");
    kept(Signal.Told.BOTH);

    assertThat(read(Form.CUSTOMER, key(ada, RT), Form.EMAIL, typed))
        .isEqualTo(Map.of(Form.CUSTOMER, "Ada", Form.EMAIL, "grace@example.org"));
    assertThat(read(Form.CUSTOMER, pseudonyms.typed("A. L."), Form.EMAIL, key(ada, RT)))
        .isEqualTo(Map.of(Form.CUSTOMER, "A. L.", Form.EMAIL, "ada@example.org"));
  }

  @Test
  public void a_key_beside_another_address_gives_no_name_but_the_one_of_the_issue_itself() {
    String typed = pseudonyms.typed("grace@example.org");
    Map<String, String> addressAlone = Map.of(Form.EMAIL, "grace@example.org");

    assertThat(read(Form.CUSTOMER, key(ada, RT), Form.EMAIL, typed)).isEqualTo(addressAlone);
    kept(Signal.Told.NOTHING);
    assertThat(read(Form.CUSTOMER, key(ada, RT), Form.EMAIL, typed)).isEqualTo(addressAlone);
    kept(new Signal.Told(false, false, "Addie", "", null));
    assertThat(read(Form.CUSTOMER, key(ada, RT), Form.EMAIL, typed))
        .isEqualTo(Map.of(Form.CUSTOMER, "Addie", Form.EMAIL, "grace@example.org"));
  }

  @Test
  public void the_key_of_an_account_is_that_account() {
    assertThat(read(Form.ACCOUNT, pseudonyms.of(acme.id(), RT)))
        .isEqualTo(Map.of(Form.ACCOUNT_ID, "" + acme.id().value()));
    assertThat(read(Form.ACCOUNT, pseudonyms.typed("Borg"))).containsEntry(Form.ACCOUNT, "Borg");
  }

  @Test
  public void a_key_of_another_project_says_nothing() {
    assertThat(
            read(
                Form.CUSTOMER,
                key(ada, OPS),
                Form.EMAIL,
                key(ada, OPS),
                Form.ACCOUNT,
                pseudonyms.of(acme.id(), OPS)))
        .isEmpty();
  }

  @Test
  public void a_text_that_was_typed_in_another_project_says_nothing() {
    String there =
        pseudonyms.typed("Grace", new Pseudonyms.Place(new IssueId(7), OPS, "customfield_1"));
    String here =
        pseudonyms.typed("Grace", new Pseudonyms.Place(new IssueId(7), RT, "customfield_1"));

    assertThat(read(Form.CUSTOMER, there, Form.EMAIL, there, Form.ACCOUNT, there)).isEmpty();
    assertThat(read(Form.CUSTOMER, here)).isEqualTo(Map.of(Form.CUSTOMER, "Grace"));
  }

  @Test
  public void what_older_versions_left_is_read_as_it_stands() {
    assertThat(read(Form.CUSTOMER, "Ada", Form.EMAIL, "ada@example.org", Form.ACCOUNT, "Acme"))
        .isEqualTo(
            Map.of(Form.CUSTOMER, "Ada", Form.EMAIL, "ada@example.org", Form.ACCOUNT, "Acme"));
  }

  /** Of another Jira, or of a signing key that is gone. */
  @Test
  public void a_key_that_is_none_of_ours_is_left_to_the_form_which_takes_it_for_no_name() {
    String foreign = "c0123456789abcdefp10000k0123456789abcdef";

    assertThat(read(Form.CUSTOMER, foreign, Form.ACCOUNT, foreign))
        .isEqualTo(Map.of(Form.CUSTOMER, foreign, Form.ACCOUNT, foreign));
  }
}
