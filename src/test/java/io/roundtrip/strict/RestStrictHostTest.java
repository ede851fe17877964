package io.roundtrip.strict;

import static io.roundtrip.strict.Samples.rest;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * REST v2: HK2 makes the classes, Jackson as it comes binds the JSON, the platform maps the rest.
 */
public class RestStrictHostTest {
  private static final String OPEN = "@com.atlassian.annotations.security.UnrestrictedAccess";
  private static final String MORE = "/rest/small/1.0/more";

  @ClassRule public static final StrictHost host = new StrictHost();

  @Test
  public void a_resource_with_a_bare_constructor() {
    String refusal = host.refusal(more("public More(Greeter greeter) {}"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:6 rest \"rest\" class small.More")
        .contains("Could not find a suitable constructor in small.More class")
        .contains("500")
        .contains("annotate the constructor with @jakarta.inject.Inject");
  }

  @Test
  public void a_resource_whose_inject_cannot_be_seen_because_jakarta_inject_is_not_imported() {
    String refusal =
        host.refusal(
            rest(OPEN)
                .bean("small.Greeter")
                .source("small.Greeter", "package small; public class Greeter {}")
                .source(
                    "small.More",
                    "package small; import jakarta.ws.rs.*; @Path(\"more\") public class More {"
                        + " @jakarta.inject.Inject public More(Greeter greeter) {} }"));

    assertThat(refusal).contains("class small.More", "import jakarta.inject");
  }

  @Test
  public void a_resource_whose_constructor_needs_a_bean_that_is_not_there() {
    String refusal = host.refusal(more("@Inject public More(Runnable missing) {}"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:6 rest \"rest\" class small.More")
        .contains("needs a bean of type java.lang.Runnable")
        .contains("declare such a bean");
  }

  @Test
  public void a_resource_that_needs_a_bean_of_which_there_are_two() {
    String refusal =
        host.refusal(more("@Inject public More(Greeter greeter) {}").bean("small.Greeter"));

    assertThat(refusal)
        .contains("needs a bean of type small.Greeter", "context has not exactly one");
  }

  @Test
  public void a_resource_gets_beans_by_its_constructor_and_the_request_by_context() {
    host.install(
        more(
            """
            private final Greeter greeter;
            private final java.util.function.Supplier<String> words;
            @Context private UriInfo uri;
            @Inject public More(Greeter greeter, java.util.function.Supplier<String> words) {
              this.greeter = greeter; this.words = words; }
            %s @GET public String get() { return greeter.greet() + words.get() + uri.getPath(); }
            """
                .formatted(OPEN)));

    assertThat(host.get(MORE).body()).isEqualTo("hello, world more");
  }

  @Test
  public void a_resource_is_made_for_each_request_unless_it_is_a_singleton() {
    String counts = "private int calls; %s @GET public String get() { return \"\" + ++calls; }";
    host.install(
        more(counts.formatted(OPEN))
            .source(
                "small.Once",
                "package small; import jakarta.ws.rs.*; @Path(\"once\") @jakarta.inject.Singleton"
                    + " public class Once { "
                    + counts.formatted(OPEN)
                    + " }"));

    host.get(MORE);
    host.get("/rest/small/1.0/once");

    assertThat(host.get(MORE).body()).isEqualTo("1");
    assertThat(host.get("/rest/small/1.0/once").body()).isEqualTo("2");
  }

  @Test
  public void a_provider_with_a_bare_constructor() {
    String refusal =
        host.refusal(more(failing()).source("small.Mapper", mapper("IllegalStateException", "")));

    assertThat(refusal)
        .contains("class small.Mapper", "Jira would leave the provider out without a word")
        .contains("annotate the constructor with @jakarta.inject.Inject");
  }

  @Test
  public void a_mapper_of_own_exceptions_is_asked() {
    host.install(
        more(failing()).source("small.Mapper", mapper("IllegalStateException", "@Inject")));

    HttpResponse<String> answer = host.get(MORE);

    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).isEqualTo("hello, secret words");
  }

  @Test
  public void a_mapper_of_everything_meets_the_platforms_own() {
    String refusal =
        host.refusal(more(failing()).source("small.Mapper", mapper("Throwable", "@Inject")));

    assertThat(refusal)
        .contains("class small.Mapper", "it maps Throwable, as the platform's own mapper does")
        .contains("map the exceptions of the plugin only");
  }

  @Test
  public void what_nobody_maps_is_the_platforms_500_and_tells_nothing_of_the_inside() {
    host.install(more(failing()));

    HttpResponse<String> answer = host.get(MORE);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo("{\"message\":\"Internal server error\",\"status-code\":500}");
  }

  @Test
  public void a_path_that_no_method_has_is_the_platforms_404() {
    host.install(more(failing()));

    HttpResponse<String> answer = host.get(MORE + "/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"status-code\":404");
  }

  @Test
  public void an_answer_with_a_date_that_json_does_not_know() {
    String refusal =
        host.refusal(
            more(
                "public record Mark(String name, java.util.List<Inner> inner) {} public record"
                    + " Inner(java.time.Instant at) {} @GET public Mark get() { return null; }"));

    assertThat(refusal)
        .contains("atlassian-plugin.xml:6 rest \"rest\" class small.More")
        .contains("get returns inner at java.time.Instant, which is not bound")
        .contains("write it as text or number");
  }

  @Test
  public void an_answer_with_an_optional() {
    String refusal =
        host.refusal(
            more(
                "public record Mark(java.util.Optional<String> name) {} @GET public Mark get() {"
                    + " return null; }"));

    assertThat(refusal).contains("get returns name java.util.Optional, which is not bound");
  }

  @Test
  public void an_answer_whose_type_is_not_said_fails_when_it_is_written_and_tells_nothing() {
    host.install(
        more(
            OPEN
                + " @GET @Produces(\"application/json\") public Response get() { return"
                + " Response.ok(java.util.List.of(java.time.Instant.EPOCH)).build(); }"));

    HttpResponse<String> answer = host.get(MORE);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("java.time").contains("\"status-code\":500");
  }

  @Test
  public void an_answer_without_anything_to_write() {
    String refusal =
        host.refusal(
            more(
                "public static class Mark { private String name; } @GET public Mark get() { return"
                    + " null; }"));

    assertThat(refusal).contains("small.More$Mark, which has no property to write");
  }

  @Test
  public void a_body_of_a_class_that_json_cannot_make() {
    String refusal =
        host.refusal(
            more(
                "public static class Wish { public String name; public Wish(String name, int no) {}"
                    + " } @POST public String post(Wish wish) { return null; }"));

    assertThat(refusal)
        .contains("post takes small.More$Wish, which has no constructor that JSON can call")
        .contains("@JsonCreator with @JsonProperty on each parameter");
  }

  @Test
  public void a_body_with_a_name_that_is_not_known_is_400_without_class_names() {
    host.install(
        more(
            "public static class Wish { public String name; } %s @POST public String post(Wish"
                    .formatted(OPEN)
                + " wish) { return wish.name; }"));

    assertThat(host.post(MORE, "application/json", "{\"name\":\"x\"}").body()).isEqualTo("x");
    HttpResponse<String> answer = host.post(MORE, "application/json", "{\"nam\":\"x\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("small.").contains("not the JSON");
  }

  @Test
  public void a_method_that_is_not_public() {
    String refusal = host.refusal(more("@GET String get() { return \"\"; }"));

    assertThat(refusal)
        .contains("class small.More: its method get is not public", "make the method public");
  }

  @Test
  public void two_methods_for_one_request() {
    String refusal =
        host.refusal(
            more(
                "@GET public String one() { return \"\"; } @GET public String two() { return"
                    + " \"\"; }"));

    assertThat(refusal).contains("atlassian-plugin.xml:6 rest \"rest\"", "does not start");
  }

  private static String failing() {
    return OPEN
        + " @GET public String get() { throw new IllegalStateException(\"secret words\"); }";
  }

  private static String mapper(String of, String annotation) {
    return """
    package small;
    import jakarta.inject.Inject; import jakarta.ws.rs.core.*; import jakarta.ws.rs.ext.*;
    @Provider public class Mapper implements ExceptionMapper<%s> {
      private final Greeter greeter;
      %s public Mapper(Greeter greeter) { this.greeter = greeter; }
      public Response toResponse(%s failed) {
        return Response.status(418).entity(greeter.greet() + failed.getMessage()).build(); }
    }
    """
        .formatted(of, annotation, of);
  }

  /** /rest/small/1.0/more with this inside. */
  private static SmallPlugin more(String inside) {
    return rest(OPEN)
        .imports("jakarta.inject", "jakarta.ws.rs.ext")
        .bean("small.Greeter")
        .bean("small.World")
        .source(
            "small.Greeter",
            "package small; public class Greeter { public String greet() { return \"hello, \"; } }")
        .source(
            "small.World",
            "package small; public class World implements java.util.function.Supplier<String> {"
                + " public String get() { return \"world \"; } }")
        .source(
            "small.More",
            "package small; import jakarta.inject.*; import jakarta.ws.rs.*; import"
                + " jakarta.ws.rs.core.*; @Path(\"more\") @Consumes(\"application/json\") public"
                + " class More { "
                + inside
                + " }");
  }
}
