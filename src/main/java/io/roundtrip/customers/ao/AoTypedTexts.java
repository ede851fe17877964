package io.roundtrip.customers.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.TypedTexts;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.Ensured;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;

/** {@link TypedTexts} in the table TYPED. */
public final class AoTypedTexts implements TypedTexts {
  /** Younger than this is young enough: the same text typed again costs one query. */
  private static final long FRESH = Duration.ofHours(1).toMillis();

  private final ActiveObjects ao;

  public AoTypedTexts(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void keep(String key, String text, Instant at) {
    TypedRow[] there = rows(key);
    if (there.length > 0) renew(there[0], at);
    else
      Ensured.inserted(
          () ->
              ao.create(
                  TypedRow.class,
                  Map.of("TYPED_KEY", key, "TYPED_TEXT", text, "TYPED_AT", at.toEpochMilli())),
          () -> rows(key).length > 0);
  }

  private static void renew(TypedRow row, Instant at) {
    if (at.toEpochMilli() - row.getTypedAt() < FRESH) return;
    row.setTypedAt(at.toEpochMilli());
    row.save();
  }

  private TypedRow[] rows(String key) {
    return ao.find(TypedRow.class, Query.select().where("TYPED_KEY = ?", key));
  }

  @Override
  public Map<String, String> of(Set<String> keys) {
    Map<String, String> texts = new HashMap<>();
    for (List<String> piece : Chunks.of(keys))
      for (TypedRow row : ao.find(TypedRow.class, Chunks.in("TYPED_KEY", piece), piece.toArray()))
        texts.put(row.getTypedKey(), row.getTypedText());
    return texts;
  }

  @Override
  public void forget(Set<String> keys) {
    for (List<String> piece : Chunks.of(keys))
      ao.deleteWithSQL(TypedRow.class, Chunks.in("TYPED_KEY", piece), piece.toArray());
  }

  @Override
  public int forgetBefore(Instant at, Instant loose) {
    return ao.deleteWithSQL(
        TypedRow.class,
        "TYPED_AT < ? OR (TYPED_AT < ? AND TYPED_KEY NOT LIKE ?)",
        at.toEpochMilli(),
        loose.toEpochMilli(),
        "%p%");
  }
}
