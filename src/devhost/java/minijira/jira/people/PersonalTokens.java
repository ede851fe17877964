package minijira.jira.people;

import com.atlassian.jira.user.ApplicationUser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import minijira.store.Db;
import minijira.store.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Personal access tokens: each speaks for the person who made it until it ends or is revoked. Only
 * a hash is kept. Not cached: revoked is revoked at once, on every node.
 */
public final class PersonalTokens {
  /** As Jira ships it: so many a person, none for more than a year. */
  private static final int MOST = 10;

  private static final int MOST_DAYS = 365;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final RowReader<Token> TOKEN =
      row ->
          new Token(
              row.getLong("id"),
              row.getString("name"),
              Instant.ofEpochMilli(row.getLong("made_at")),
              row.getObject("ends_at") == null
                  ? null
                  : Instant.ofEpochMilli(row.getLong("ends_at")));

  /** What may be shown of a token. */
  public record Token(long id, String name, Instant made, @Nullable Instant ends) {}

  /** A new token, and the only time its text is seen. */
  public record Made(Token token, String raw) {}

  private final Db db;
  private final Clock clock;

  public PersonalTokens(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** IllegalArgumentException with a sentence if Jira would not make it. */
  public Made make(ApplicationUser owner, String name, @Nullable Long days) {
    require(!name.isBlank() && name.length() <= 255, "A token needs a name.");
    require(
        days == null || days > 0 && days <= MOST_DAYS,
        "A token ends after 1 to " + MOST_DAYS + " days.");
    require(of(owner).size() < MOST, "You have " + MOST + " tokens already. Revoke one first.");
    Instant now = clock.instant();
    Instant ends = days == null ? null : now.plus(Duration.ofDays(days));
    String raw = random();
    TreeMap<String, Object> row = new TreeMap<>();
    row.put("user_key", owner.getKey());
    row.put("name", name);
    row.put("hash", Passwords.digest("", raw));
    row.put("made_at", now.toEpochMilli());
    row.put("ends_at", ends == null ? null : ends.toEpochMilli());
    return new Made(new Token(db.insert("personal_token", row), name, now, ends), raw);
  }

  /** Also those that have ended. */
  public List<Token> of(ApplicationUser owner) {
    return db.query(
        "SELECT * FROM personal_token WHERE user_key = ? ORDER BY id", TOKEN, owner.getKey());
  }

  /** False if this person has no such token. */
  public boolean revoke(ApplicationUser owner, long id) {
    return db.update("DELETE FROM personal_token WHERE id = ? AND user_key = ?", id, owner.getKey())
        > 0;
  }

  /** The key of the user for whom this token speaks now. */
  public Optional<String> owner(String raw) {
    return db
        .uncounted(
            "SELECT user_key FROM personal_token WHERE hash = ? AND (ends_at IS NULL OR ends_at >"
                + " ?)",
            row -> row.getString(1),
            Passwords.digest("", raw),
            clock.millis())
        .stream()
        .findFirst();
  }

  /** As Jira's look: a number, a colon and chance, in Base64. */
  private static String random() {
    byte[] chance = new byte[20];
    RANDOM.nextBytes(chance);
    byte[] number =
        "%012d:".formatted(RANDOM.nextLong(1_000_000_000_000L)).getBytes(StandardCharsets.US_ASCII);
    byte[] all = ByteBuffer.allocate(33).put(number).put(chance).array();
    return Base64.getEncoder().encodeToString(all);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new IllegalArgumentException(otherwise);
  }
}
