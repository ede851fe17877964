package io.roundtrip.intake.jira;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.Pseudonyms.Firm;
import io.roundtrip.customers.Pseudonyms.Meant;
import io.roundtrip.customers.Pseudonyms.Person;
import io.roundtrip.customers.Pseudonyms.Typed;
import io.roundtrip.intake.Form;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.signals.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the keys in the fields of one issue back into who is meant. A key that counts for another
 * project than where the issue is or its customer comes from, or stands for nobody any more, says
 * nothing. One that is none of ours stays: the form says so.
 */
final class KeysRead {
  private final Pseudonyms pseudonyms;
  private final Set<ProjectId> projects;
  private final Optional<Signal> kept;

  /**
   * @param kept what is kept of the issue
   */
  KeysRead(Pseudonyms pseudonyms, ProjectId project, Optional<Signal> kept) {
    this.pseudonyms = pseudonyms;
    this.projects =
        kept.map(said -> said.origin().under()).stream()
            .collect(Collectors.toCollection(() -> new HashSet<>(Set.of(project))));
    this.kept = kept;
  }

  /**
   * @param values by our names of the fields
   */
  void into(Map<String, String> values) {
    Map<String, Meant> meant =
        pseudonyms.meant(
            List.of(Form.CUSTOMER, Form.EMAIL, Form.ACCOUNT).stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .toList());
    Contact named = person(values, Form.CUSTOMER, meant);
    Contact addressed = person(values, Form.EMAIL, meant);
    account(values, meant);
    Contact known = known(values, named, addressed);
    if (known == null) {
      plain(values, Form.CUSTOMER, meant, named == null ? null : called(named));
      plain(values, Form.EMAIL, meant, addressed == null ? null : addressed.email());
      return;
    }
    values.remove(Form.CUSTOMER);
    values.remove(Form.EMAIL);
    values.put(Form.CONTACT_ID, Long.toString(known.id().value()));
  }

  /** One person in both fields, or in one while the other is empty: nobody typed anything. */
  private static @Nullable Contact known(
      Map<String, String> values, @Nullable Contact named, @Nullable Contact addressed) {
    if (named != null && addressed != null) return named.id().equals(addressed.id()) ? named : null;
    if (named != null) return values.containsKey(Form.EMAIL) ? null : named;
    return values.containsKey(Form.CUSTOMER) ? null : addressed;
  }

  /**
   * By the name that this issue carries itself. A key that somebody took from elsewhere, beside an
   * address of their own, would otherwise give away whom it stands for.
   */
  private @Nullable String called(Contact named) {
    Signal signal = kept.filter(said -> named.id().equals(said.contact())).orElse(null);
    if (signal == null) return null;
    if (!signal.told().person().isEmpty()) return signal.told().person();
    return signal.told().name() ? named.name() : null;
  }

  private @Nullable Contact person(
      Map<String, String> values, String field, Map<String, Meant> meant) {
    return value(values, field, meant) instanceof Person person
            && projects.contains(person.project())
        ? person.contact()
        : null;
  }

  private void account(Map<String, String> values, Map<String, Meant> meant) {
    Meant stands = value(values, Form.ACCOUNT, meant);
    if (stands instanceof Firm firm && projects.contains(firm.project())) {
      values.remove(Form.ACCOUNT);
      values.put(Form.ACCOUNT_ID, Long.toString(firm.account().id().value()));
    } else plain(values, Form.ACCOUNT, meant, null);
  }

  /** The text that somebody typed or that the key stands for. */
  private void plain(
      Map<String, String> values, String field, Map<String, Meant> meant, @Nullable String known) {
    String stored = values.get(field);
    if (stored == null) return;
    if (known != null) values.put(field, known);
    else if (meant.get(stored) instanceof Typed typed && isHere(typed))
      values.put(field, typed.text());
    else if (Pseudonyms.isKey(stored) && !pseudonyms.isForeign(stored)) values.remove(field);
  }

  private boolean isHere(Typed typed) {
    return typed.project() == null || projects.contains(typed.project());
  }

  private static @Nullable Meant value(
      Map<String, String> values, String field, Map<String, Meant> meant) {
    String stored = values.get(field);
    return stored == null ? null : meant.get(stored);
  }
}
