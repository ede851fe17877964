package io.roundtrip.host.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.KeyMark;
import io.roundtrip.host.Keys;
import io.roundtrip.host.Remembered;
import io.roundtrip.host.Signer;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs with the key in the table SEAL, which is made at the first use. None is made where one was.
 */
public final class AoSigner implements Signer, Keys {
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Whoever feigns keys of others is not to ask the store each time. */
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private record Known(List<Key> keys, Instant at) {}

  private final SealTable table;
  private final Clock clock;
  private final KeyMark mark;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final Remembered<Boolean> lostLately;
  private volatile @Nullable Known all;

  public AoSigner(ActiveObjects ao, SecureRandom random, Clock clock, KeyMark mark) {
    this.table = new SealTable(ao, random, clock);
    this.clock = clock;
    this.mark = mark;
    this.lostLately = new Remembered<>(this::lost, MOMENT, clock);
  }

  /**
   * Other nodes forget what they know of a lost key as soon as they ask. The mark is read before
   * the rows: a row is there before it is marked, so that a key just made is never one lost.
   */
  @Override
  public boolean lost() {
    String marks = mark.get().orElse("");
    List<SealRow> rows = table.rows();
    if (!known.entrySet().stream().allMatch(each -> SealMarks.stands(rows, each))) forget();
    return SealMarks.isLost(rows, marks);
  }

  private void forget() {
    known.clear();
    all = null;
  }

  /** Of the first key and of those that are believed. Never a loss. */
  private void mark() {
    String before = mark.get().orElse("");
    List<SealRow> rows = table.rows();
    String marks = SealMarks.of(rows);
    if (!before.equals(marks) && !SealMarks.isLost(rows, before)) mark.set(marks);
  }

  @Override
  public Optional<Key> beginAnew() {
    if (!lost()) return Optional.empty();
    for (SealRow row : table.rows()) if (SealMarks.secret(row).isEmpty()) table.delete(row);
    mark.clear();
    if (table.secret(FIRST_KEY).isEmpty()) {
      byte[] ignored = table.make(FIRST_KEY);
    }
    mark();
    forget();
    boolean ignored = lostLately.fresh();
    return signing();
  }

  private Optional<Key> signing() {
    return all().stream().filter(Key::signs).findFirst();
  }

  private static String next(List<Key> keys) {
    Set<String> taken = keys.stream().map(Key::id).collect(Collectors.toSet());
    int next = keys.size() + 1;
    while (taken.contains(Integer.toString(next))) next++;
    return Integer.toString(next);
  }

  private static Refused refused() {
    return new Refused(Refused.Kind.UNAVAILABLE, Problem.of("", "key-lost"));
  }

  @Override
  public String currentKey() {
    return lately().stream().filter(Key::signs).map(Key::id).findFirst().orElse(FIRST_KEY);
  }

  @Override
  public boolean isLive(String keyId) {
    List<Key> keys = lately();
    boolean live =
        keys.stream().anyMatch(key -> key.id().equals(keyId) && key.live())
            || (keys.isEmpty() && keyId.equals(FIRST_KEY));
    if (!live && lostLately.get()) throw refused();
    return live;
  }

  private List<Key> lately() {
    Known there = all;
    Instant now = clock.instant();
    if (there == null || now.isAfter(there.at().plus(FRESH)) || there.keys().isEmpty()) {
      there = new Known(all(), now);
      all = there;
    }
    return there.keys();
  }

  @Override
  public List<Key> all() {
    List<SealRow> rows = table.rows();
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SealRow row = rows.get(i);
      boolean signs = i == rows.size() - 1;
      boolean live = signs || row.getRetiredAt() == null;
      keys.add(new Key(row.getKeyId(), Instant.ofEpochMilli(row.getMadeAt()), signs, live));
    }
    return keys;
  }

  @Override
  public Optional<Key> rotate() {
    if (lost()) throw refused();
    if (all().isEmpty()) key(FIRST_KEY);
    List<Key> before = all();
    if (before.stream().anyMatch(Key::isOnlyBelieved)) return Optional.empty();
    byte[] ignored = table.make(next(before));
    mark();
    all = null;
    return signing();
  }

  @Override
  public boolean retire(String id) {
    if (all().stream().noneMatch(key -> key.id().equals(id) && !key.signs())) return false;
    for (SealRow row : table.of(id)) {
      if (row.getRetiredAt() != null) continue;
      row.setRetiredAt(clock.millis());
      row.save();
    }
    mark();
    all = null;
    return true;
  }

  @Override
  public Optional<byte[]> sign(String keyId, String purpose, String text) {
    return key(keyId).map(key -> hmac(key, purpose + "\n" + text));
  }

  private Optional<byte[]> key(String keyId) {
    byte[] cached = known.get(keyId);
    if (cached != null) return Optional.of(cached);
    if (lost()) throw refused();
    Optional<byte[]> found = table.secret(keyId);
    if (found.isEmpty() && keyId.equals(FIRST_KEY)) found = Optional.of(table.make(FIRST_KEY));
    mark();
    found.ifPresent(key -> known.put(keyId, key));
    return found;
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
