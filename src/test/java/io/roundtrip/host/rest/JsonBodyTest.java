package io.roundtrip.host.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** The host's reader is Jackson as it comes. */
public class JsonBodyTest {
  public record Wish(@JsonProperty("name") String name, @JsonProperty("parts") List<Part> parts) {}

  public record Part(@JsonProperty("size") int size) {}

  @Test
  public void reads_what_fits() {
    assertThat(read("{\"name\":\"x\",\"parts\":[{\"size\":1}]}"))
        .isEqualTo(new Wish("x", List.of(new Part(1))));
  }

  @Test
  public void says_where_the_json_ends_too_early() {
    assertThat(problem("{\n  \"name\":")).isEqualTo(Problem.of("", "malformed-json", "2", "10"));
  }

  @Test
  public void names_the_field_that_does_not_fit_and_no_java_class() {
    Problem unknown = problem("{\"nam\":\"x\"}");
    Problem wrong = problem("{\"parts\":[{\"size\":\"many\"}]}");

    assertThat(unknown.field()).isEqualTo("nam");
    assertThat(wrong.field()).isEqualTo("parts.size");
    assertThat(unknown.args()).allMatch(arg -> arg.matches("\\d+"));
    assertThat(wrong.args()).allMatch(arg -> arg.matches("\\d+"));
  }

  @Test
  public void nothing_is_not_json() {
    assertThat(problem("").code()).isEqualTo("malformed-json");
    assertThat(problem("null").code()).isEqualTo("malformed-json");
  }

  @Test
  public void a_fraction_is_no_whole_number() {
    for (String number : new String[] {"1.5", "-0.9", "1.0", "1e3", "2E-1"})
      assertThat(problem("{\"parts\":[{\"size\":" + number + "}]}"))
          .isEqualTo(Problem.of("size", "not-a-number", number));
    assertThat(read("{\"name\":\"1.5\",\"parts\":[{\"size\":-15}]}").parts())
        .containsExactly(new Part(-15));
  }

  @Test
  public void no_body_of_the_product_takes_a_fraction_for_a_whole_number() throws Exception {
    List<String> places = new ArrayList<>();
    for (Class<?> body : bodies()) wholes(body, places);

    assertThat(places)
        .contains(
            "RatesJson {\"server\":1.5}",
            "Wish {\"mails\":[1.5]}",
            "TryJson {\"weights\":{\"x\":1.5}}");
  }

  /** Each class that a resource reads. */
  private static List<Class<?>> bodies() throws Exception {
    List<Class<?>> bodies = new ArrayList<>();
    Pattern reads = Pattern.compile("JsonBody\\.\\w+\\(\\w+, ([\\w.]+)\\.class");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String room = Path.of("src/main/java").relativize(file.getParent()).toString();
        Matcher read = reads.matcher(Files.readString(file));
        while (read.find()) {
          String name = room.replace('/', '.') + "." + read.group(1).replace('.', '$');
          String own = file.getFileName().toString().replace(".java", "$") + read.group(1);
          if (read.group(1).equals("Map")) continue;
          try {
            bodies.add(Class.forName(name));
          } catch (ClassNotFoundException e) {
            bodies.add(Class.forName(room.replace('/', '.') + "." + own));
          }
        }
      }
    }
    return bodies;
  }

  /** Each place for a whole number, with one and a half in it, is refused. */
  private static void wholes(Class<?> body, List<String> places) {
    for (RecordComponent each : body.getRecordComponents()) {
      String type = each.getGenericType().getTypeName().replaceAll("@\\S+ ", "");
      String value =
          type.matches("int|long|java.lang.(Integer|Long)")
              ? "1.5"
              : type.matches("java.util.(List|Set)<java.lang.(Integer|Long)>")
                  ? "[1.5]"
                  : type.matches("java.util.Map<java.lang.String, java.lang.(Integer|Long)>")
                      ? "{\"x\":1.5}"
                      : "";
      if (value.isEmpty()) continue;
      String json = "{\"" + each.getName() + "\":" + value + "}";
      assertThat(problem(json, body).code()).as(body + json).isEqualTo("not-a-number");
      places.add(body.getSimpleName() + " " + json);
    }
  }

  private static Problem problem(String json, Class<?> body) {
    return catchThrowableOfType(Refused.class, () -> read(json, body)).problems().get(0);
  }

  private static Problem problem(String json) {
    return catchThrowableOfType(Refused.class, () -> read(json)).problems().get(0);
  }

  private static Wish read(String json) {
    return read(json, Wish.class);
  }

  private static <T> T read(String json, Class<T> body) {
    Providers providers = mock(Providers.class);
    when(providers.getMessageBodyReader(any(), any(), any(), any())).thenReturn(new Jackson());
    return JsonBody.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), body, providers);
  }

  private static final class Jackson implements MessageBodyReader<Object> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
      return true;
    }

    @Override
    public Object readFrom(
        Class<Object> type,
        Type generic,
        Annotation[] all,
        MediaType media,
        MultivaluedMap<String, String> headers,
        InputStream body)
        throws IOException {
      return new ObjectMapper().readValue(body, type);
    }
  }
}
