package io.roundtrip.host.rest;

import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a resource throws into our error body; what we did not plan for gets an id that
 * stands in the log too.
 */
@Provider
public final class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "malformed-request",
          404, "no-such-resource",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "body-too-large",
          415, "unsupported-type");

  private final ProblemTexts texts;

  public ErrorMapper(ProblemTexts texts) {
    this.texts = texts;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof Refused refused)
      return answer(status(refused.kind()), refused.problems());
    if (thrown instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      if (status < 400) return web.getResponse();
      String code = CODES.getOrDefault(status, status < 500 ? "malformed-request" : "unexpected");
      return answer(status, List.of(Problem.of("", code, id())));
    }
    String id = id();
    LOG.error("REST request failed, id {}", id, thrown);
    return answer(500, List.of(Problem.of("", "unexpected", id)));
  }

  private Response answer(int status, List<Problem> problems) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new ErrorJson(problems.stream().map(this::entry).toList()))
        .build();
  }

  private ErrorJson.Entry entry(Problem problem) {
    return new ErrorJson.Entry(
        problem.field(), problem.code(), texts.message(problem), texts.fix(problem));
  }

  private static int status(Refused.Kind kind) {
    return switch (kind) {
      case BAD_INPUT -> 400;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
    };
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
