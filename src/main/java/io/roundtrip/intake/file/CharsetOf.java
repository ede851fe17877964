package io.roundtrip.intake.file;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which charset a file is written in: by its mark, as declared, by what it can only be. A guess is
 * not enough: what cannot be known is refused with what to do.
 */
final class CharsetOf {
  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String PROBE = "\r\n\t\",;|=azAZ09";
  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
          StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

  /** Of two short lines the detector takes even German for one of these. */
  private static final Set<String> OTHER_ALPHABETS =
      Set.of(
          "MACCYRILLIC",
          "WINDOWS-1251",
          "KOI8-R",
          "IBM855",
          "IBM866",
          "ISO-8859-5",
          "ISO-8859-7",
          "WINDOWS-1253",
          "ISO-8859-8",
          "WINDOWS-1255",
          "TIS-620");

  private CharsetOf() {}

  /** The mark at the start of the file counts more than what is declared. */
  static @Nullable Charset marked(byte[] body) {
    for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet())
      if (starts(body, mark.getValue())) return mark.getKey();
    return null;
  }

  static byte[] mark(Charset of) {
    return MARKS.getOrDefault(of, new byte[0]);
  }

  private static boolean starts(byte[] body, byte[] mark) {
    return body.length >= mark.length && Arrays.equals(body, 0, mark.length, mark, 0, mark.length);
  }

  /** Null = nothing but ASCII in it. */
  static @Nullable Charset of(byte[] body, @Nullable String declared) {
    if (declared != null) return declared(declared, body);
    Charset wide = wide(body);
    if (wide != null) return wide;
    if (nothings(body) > body.length / 4)
      throw isNoText(body) ? unread(Problem.of("charset", "no-text")) : unclear("UTF-16, UTF-32");
    if (ascii(body)) return null;
    if (valid(StandardCharsets.UTF_8, body, 0, body.length)) return StandardCharsets.UTF_8;
    return guessed(body);
  }

  private static Charset declared(String name, byte[] body) {
    try {
      Charset charset = Charset.forName(name.strip());
      if (charset.equals(StandardCharsets.ISO_8859_1)) return WINDOWS;
      if (charset.equals(StandardCharsets.US_ASCII)) return StandardCharsets.UTF_8;
      if (charset.equals(StandardCharsets.UTF_16)) {
        Charset wide = wide(body);
        return wide == null ? StandardCharsets.UTF_16BE : wide;
      }
      boolean plain =
          Arrays.equals(PROBE.getBytes(charset), PROBE.getBytes(StandardCharsets.US_ASCII));
      if (plain || MARKS.containsKey(charset)) return charset;
    } catch (IllegalCharsetNameException
        | java.nio.charset.UnsupportedCharsetException
        | UnsupportedOperationException unknown) {
      // answered below
    }
    throw new Refused(
        Refused.Kind.BAD_INPUT,
        Problem.of("charset", "unknown-charset", io.roundtrip.intake.FormReader.shown(name)));
  }

  /**
   * UTF-16 without a mark: titles start with two plain letters, and every other byte is nothing.
   */
  private static @Nullable Charset wide(byte[] body) {
    if (body.length < 4) return null;
    boolean little = body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0;
    boolean big = body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0;
    if (!little && !big) return null;
    Charset wide = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return valid(wide, body, 0, body.length & ~1) ? wide : null;
  }

  private static int nothings(byte[] body) {
    int nothings = 0;
    for (byte b : body) if (b == 0) nothings++;
    return nothings;
  }

  private static boolean ascii(byte[] body) {
    boolean escapes = false;
    for (byte b : body) {
      if (b < 0) return false;
      escapes |= b == 0x1B;
    }
    String guess = escapes ? guess(body) : null;
    if (guess != null && guess.startsWith("ISO-2022")) throw unclear(guess);
    return true;
  }

  private static Charset guessed(byte[] body) {
    String guess = guess(body);
    boolean western =
        guess == null
            || guess.equals("WINDOWS-1252")
            || guess.startsWith("ISO-8859-1")
            || (OTHER_ALPHABETS.contains(guess) && Western.latin(new String(body, WINDOWS)));
    if (western
        && valid(WINDOWS, body, 0, body.length)
        && Western.certain(new String(body, WINDOWS))) return WINDOWS;
    if (isNoText(body)) throw unread(Problem.of("charset", "no-text"));
    throw guess == null ? unread(Problem.of("charset", "charset-unseen")) : unclear(guess);
  }

  private static @Nullable String guess(byte[] body) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  /** More control characters than a text has that somebody pasted from a log. */
  private static boolean isNoText(byte[] body) {
    int odd = 0;
    for (byte b : body)
      if ((b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B)
          || b == 0x7F) odd++;
    return odd > body.length / 50;
  }

  private static Refused unclear(String guess) {
    return unread(Problem.of("charset", "charset-unclear", guess));
  }

  private static Refused unread(Problem why) {
    return new Refused(Refused.Kind.BAD_INPUT, why);
  }

  static boolean valid(Charset charset, byte[] body, int from, int to) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(body, from, to - from));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }
}
