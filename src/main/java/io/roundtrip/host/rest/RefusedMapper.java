package io.roundtrip.host.rest;

import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Turns every no of ours into our error body. What we did not plan for is left to Jira, whose REST
 * has a mapper for all the rest.
 */
@Provider
public final class RefusedMapper implements ExceptionMapper<Refused> {
  private final ProblemTexts texts;

  @Inject
  public RefusedMapper(ProblemTexts texts) {
    this.texts = texts;
  }

  @Override
  public Response toResponse(Refused refused) {
    return Response.status(status(refused.kind()))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new ErrorJson(refused.problems().stream().map(this::entry).toList()))
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
      case UNAVAILABLE -> 503;
    };
  }
}
