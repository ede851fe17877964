package io.roundtrip.priority;

/** Texts in the reader's language. */
public interface Words {
  /**
   * Fills in numbers and strings as java.text.MessageFormat does.
   *
   * @param key starts with "roundtrip."
   */
  String say(String key, Object... args);
}
