package io.roundtrip.customers.ao;

import static java.util.Objects.requireNonNull;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.Word;
import io.roundtrip.host.ao.Columns;
import io.roundtrip.host.ao.Inserts;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * The consent ledger in the table CONSENT. What holds now is always read from it, so two nodes
 * cannot disagree.
 */
final class AoConsents {
  private final ActiveObjects ao;

  AoConsents(ActiveObjects ao) {
    this.ao = ao;
  }

  void add(List<Contacts.Answered> answers) {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    for (Contacts.Answered answered : answers) {
      Consent consent = answered.answer();
      if (consent.state() != Consent.State.UNKNOWN)
        rows.put(key(answered.contact(), consent), row(answered.contact(), consent));
    }
    Ensured.all(
        rows.keySet(),
        this::there,
        keys -> Inserts.together(ao, ConsentRow.class, keys.stream().map(rows::get).toList()));
  }

  private Map<String, Boolean> there(Collection<String> keys) {
    Map<String, Boolean> there = new HashMap<>();
    for (List<String> piece : Chunks.of(keys))
      for (ConsentRow row :
          ao.find(ConsentRow.class, Chunks.in("ENTRY_KEY", piece), piece.toArray()))
        there.put(row.getEntryKey(), true);
    return there;
  }

  /** The answer that holds for each; contacts never asked are left out. */
  Map<ContactId, Consent> holding(Collection<ContactId> contacts) {
    Map<ContactId, List<Consent>> all = new HashMap<>();
    for (List<Long> piece : Chunks.of(contacts.stream().map(ContactId::value).toList()))
      for (ConsentRow row : oldestFirst(Chunks.in("CONTACT_ID", piece), piece.toArray()))
        add(row, all.computeIfAbsent(new ContactId(row.getContactId()), id -> new ArrayList<>()));
    Map<ContactId, Consent> holding = new HashMap<>();
    all.forEach((contact, answers) -> holding.put(contact, Consent.holding(answers)));
    return holding;
  }

  List<Consent> of(ContactId contact) {
    List<Consent> all = new ArrayList<>();
    for (ConsentRow row : oldestFirst("CONTACT_ID = ?", contact.value())) add(row, all);
    return all;
  }

  private void add(ConsentRow row, List<Consent> earlier) {
    if (row.getWord() == null && OldConsents.isStale(row, earlier)) return;
    earlier.add(
        SoundRows.one(ao, ConsentRow.class, row, AoConsents::consent)
            .orElseGet(() -> doubtful(row)));
  }

  /**
   * An answer in words of a later version may be a no; only the person's own later word undoes it.
   */
  private static Consent doubtful(ConsentRow row) {
    Long known = row.getKnownAt();
    Instant at = Instant.ofEpochMilli(known == null ? row.getAnsweredAt() : known);
    return Consent.own(false, "", at);
  }

  private ConsentRow[] oldestFirst(String where, Object... values) {
    return ao.find(
        ConsentRow.class, Query.select().where(where, values).order("ANSWERED_AT ASC, ID ASC"));
  }

  /** As {@link Consent#isSame}. */
  private static String key(ContactId contact, Consent consent) {
    boolean anew = consent.isDenied() && consent.isUndated();
    return Hash.of(
        Long.toString(contact.value()),
        consent.state().name(),
        consent.source(),
        consent.wording(),
        anew
            ? "heard " + consent.known().toEpochMilli()
            : Long.toString(consent.given().toEpochMilli()));
  }

  private static Map<String, Object> row(ContactId contact, Consent consent) {
    Map<String, Object> row = new HashMap<>();
    row.put("ENTRY_KEY", key(contact, consent));
    row.put("CONTACT_ID", contact.value());
    row.put("STATE", consent.state().name());
    row.put("SOURCE", orNull(consent.source()));
    row.put("WORDING", orNull(consent.wording()));
    row.put("ANSWERED_AT", consent.given().toEpochMilli());
    row.put("WORD", requireNonNull(consent.word()).name());
    row.put("KNOWN_AT", consent.known().toEpochMilli());
    return row;
  }

  private static Consent consent(ConsentRow row) {
    Long known = row.getKnownAt();
    Word kept = Columns.value(Word.class, row.getWord());
    Word word = kept == null ? OldConsents.word(row) : kept;
    boolean yes = Consent.State.valueOf(row.getState()) == Consent.State.GRANTED;
    if (word.isYes() != yes) throw new IllegalArgumentException("neither yes nor no");
    return new Consent(
        word,
        orEmpty(row.getSource()),
        orEmpty(row.getWording()),
        Instant.ofEpochMilli(row.getAnsweredAt()),
        Instant.ofEpochMilli(known == null ? row.getAnsweredAt() : known));
  }

  /** Oracle keeps "" as NULL; so does everybody here. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
