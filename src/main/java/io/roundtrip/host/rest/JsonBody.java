package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads request bodies: never more than allowed, and what cannot be read is refused in our own
 * words.
 */
public final class JsonBody {
  /** 1 MiB; a larger body is refused before it is parsed. */
  public static final int MOST = 1024 * 1024;

  /** More names than any question of ours has; readers keep every new name they meet. */
  private static final int MOST_NAMES = 2000;

  private static final Pattern PLACE = Pattern.compile("line: (\\d{1,9}+), column: (\\d{1,9}+)");
  private static final Pattern PART = Pattern.compile("\\[\"([^\"]++)\"\\]");

  private JsonBody() {}

  /** The body as it came; {@link Refused} TOO_LARGE beyond {@link #MOST} bytes. */
  public static byte[] bytes(InputStream body) {
    try {
      byte[] read = body.readNBytes(MOST + 1);
      if (read.length > MOST) {
        throw new Refused(Refused.Kind.TOO_LARGE, Problem.of("", "body-too-large", "1 MiB"));
      }
      return read;
    } catch (IOException e) {
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("", "malformed-request", ""));
    }
  }

  /** As {@link #read}; empty when there is no body. */
  public static <T> Optional<T> orNone(InputStream body, Class<T> type, Providers providers) {
    byte[] bytes = bytes(body);
    return bytes.length == 0 ? Optional.empty() : Optional.of(read(bytes, type, providers));
  }

  /**
   * The body as this type, with the host's own JSON reader. What readers forgive, each in its own
   * way, is refused ({@link StrictJson}).
   */
  public static <T> T read(InputStream body, Class<T> type, Providers providers) {
    return read(bytes(body), type, providers);
  }

  private static <T> T read(byte[] bytes, Class<T> type, Providers providers) {
    if (!few(bytes))
      throw new Refused(
          Refused.Kind.BAD_INPUT, Problem.of("", "too-many-names", Integer.toString(MOST_NAMES)));
    MessageBodyReader<T> reader =
        providers.getMessageBodyReader(
            type, type, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    try {
      T read =
          reader.readFrom(
              type,
              type,
              new Annotation[0],
              MediaType.APPLICATION_JSON_TYPE,
              new MultivaluedHashMap<>(),
              new ByteArrayInputStream(bytes));
      if (read == null) throw malformed("");
      StrictJson.refuse(new String(bytes, StandardCharsets.UTF_8), WholeNames.of(type));
      return read;
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refused refused) throw refused;
      throw malformed(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Looks for names before anybody reads them. In UTF-8, which is all that JSON may be (RFC 8259),
   * quote, backslash and colon are no part of another sign; a NUL tells of another charset.
   */
  private static boolean few(byte[] json) {
    boolean quoted = false;
    int names = 0;
    for (int i = 0; i < json.length; i++) {
      byte sign = json[i];
      if (sign == 0) throw malformed("");
      if (quoted && sign == '\\') i++;
      else if (sign == '"') quoted = !quoted;
      else if (!quoted && sign == ':' && ++names > MOST_NAMES) return false;
    }
    return true;
  }

  /** Where it went wrong, taken from the reader's words: the rest of them names Java classes. */
  private static Refused malformed(String words) {
    Matcher chain = PART.matcher(words);
    String field = chain.results().map(part -> part.group(1)).collect(Collectors.joining("."));
    Matcher place = PLACE.matcher(words);
    boolean known = place.find();
    return new Refused(
        Refused.Kind.BAD_INPUT,
        Problem.of(
            Text.cut(Text.clean(field, false), 100),
            "malformed-json",
            known ? place.group(1) : "1",
            known ? place.group(2) : "1"));
  }
}
