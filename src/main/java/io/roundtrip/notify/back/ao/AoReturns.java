package io.roundtrip.notify.back.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.notify.back.Heard;
import io.roundtrip.notify.back.Returns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** What came back, in the table RETURNED. */
public final class AoReturns implements Returns {
  private final ActiveObjects ao;

  public AoReturns(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Optional<Heard> find(String name) {
    return read(Query.select().where("NAME_HASH = ?", name)).stream()
        .map(Return::heard)
        .findFirst();
  }

  @Override
  public boolean add(Return heard) {
    if (isThere(heard.name())) return false;
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("NAME_HASH", heard.name());
    row.put("HEARD", heard.heard().name());
    ContactId contact = heard.contact();
    row.put("CONTACT_ID", contact == null ? null : contact.value());
    row.put("MAIL_ID", heard.mail());
    row.put("HEARD_AT", heard.at().toEpochMilli());
    return Ensured.inserted(() -> ao.create(ReturnRow.class, row), () -> isThere(heard.name()));
  }

  private boolean isThere(String name) {
    return ao.count(ReturnRow.class, Query.select().where("NAME_HASH = ?", name)) > 0;
  }

  @Override
  public List<Return> of(ContactId contact, Collection<Heard> which, int most) {
    List<String> names = which.stream().map(Heard::name).sorted().toList();
    List<Object> values = new ArrayList<>(List.of(contact.value()));
    values.addAll(names);
    String those = "CONTACT_ID = ? AND " + Chunks.in("HEARD", names);
    return read(Query.select().where(those, values.toArray()).order("ID DESC").limit(most));
  }

  @Override
  public List<Return> aboutAfter(long mail, int most) {
    return read(
        Query.select().where("MAIL_ID > ?", Math.max(mail, 0)).order("ID DESC").limit(most));
  }

  @Override
  public Map<Heard, Integer> since(Instant from) {
    Map<Heard, Integer> counts = new EnumMap<>(Heard.class);
    for (Heard heard : Heard.values())
      counts.put(
          heard,
          ao.count(
              ReturnRow.class,
              Query.select()
                  .where("HEARD_AT >= ? AND HEARD = ?", from.toEpochMilli(), heard.name())));
    return counts;
  }

  @Override
  public Optional<Instant> last() {
    return read(
            Query.select().where("HEARD <> ?", Heard.HALTED.name()).order("HEARD_AT DESC").limit(1))
        .stream()
        .map(Return::at)
        .findFirst();
  }

  private List<Return> read(Query query) {
    return Stream.of(ao.find(ReturnRow.class, query))
        .flatMap(row -> SoundRows.one(ao, ReturnRow.class, row, AoReturns::read).stream())
        .toList();
  }

  private static Return read(ReturnRow row) {
    Long contact = row.getContactId();
    return new Return(
        row.getNameHash(),
        Heard.valueOf(row.getHeard()),
        contact == null ? null : new ContactId(contact),
        row.getMailId(),
        Instant.ofEpochMilli(row.getHeardAt()));
  }
}
