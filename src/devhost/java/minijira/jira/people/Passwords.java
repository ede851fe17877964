package minijira.jira.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Salted hashes; cheap on purpose, for these are test accounts with published passwords. */
final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  static String hash(String password) {
    byte[] salt = new byte[8];
    RANDOM.nextBytes(salt);
    String text = HexFormat.of().formatHex(salt);
    return text + ":" + digest(text, password);
  }

  static boolean matches(String password, String hash) {
    if (hash == null || !hash.contains(":")) return false;
    String[] parts = hash.split(":", 2);
    return MessageDigest.isEqual(
        parts[1].getBytes(StandardCharsets.US_ASCII),
        digest(parts[0], password).getBytes(StandardCharsets.US_ASCII));
  }

  static String digest(String salt, String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((salt + password).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
