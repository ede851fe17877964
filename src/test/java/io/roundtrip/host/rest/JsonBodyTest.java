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
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static Problem problem(String json) {
    return catchThrowableOfType(Refused.class, () -> read(json)).problems().get(0);
  }

  private static Wish read(String json) {
    Providers providers = mock(Providers.class);
    when(providers.getMessageBodyReader(any(), any(), any(), any())).thenReturn(new Jackson());
    return JsonBody.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Wish.class, providers);
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
