package io.roundtrip.notify.letter;

import io.roundtrip.kernel.Text;

/** A template cannot be read. */
public final class TemplateFault extends RuntimeException {
  private final String code;
  private final int position;
  private final String word;

  /**
   * @param code template-unknown-name, template-not-closed, template-nested, template-stray-end,
   *     template-too-long, template-character
   * @param position from 0, in characters
   * @param word what stands there, at most 40 characters
   */
  TemplateFault(String code, int position, String word) {
    super(code + " at " + position);
    this.code = code;
    this.position = position;
    this.word = Text.cut(word, 40);
  }

  public String code() {
    return code;
  }

  public int position() {
    return position;
  }

  public String word() {
    return word;
  }
}
