package io.roundtrip.host.rest;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;

/**
 * Reads request bodies: never more than allowed, and what cannot be read is refused in our own
 * words.
 */
public final class JsonBody {
  /** 1 MiB; a larger body is refused before it is parsed. */
  public static final int MOST = 1024 * 1024;

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

  /** The body as this type, with the host's own JSON reader. */
  public static <T> T read(InputStream body, Class<T> type, Providers providers) {
    byte[] bytes = bytes(body);
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
      return read;
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refused refused) throw refused;
      throw malformed(firstLine(e));
    }
  }

  private static Refused malformed(String why) {
    return new Refused(Refused.Kind.BAD_INPUT, Problem.of("", "malformed-json", why));
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
