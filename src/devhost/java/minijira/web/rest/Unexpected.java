package minijira.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's own mapper for all that no other mapper takes. */
final class Unexpected implements ExceptionMapper<Throwable> {
  private static final Logger log = LoggerFactory.getLogger(Unexpected.class);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web) {
      Response answer = web.getResponse();
      if (answer.hasEntity() || answer.getStatus() < 400) return answer;
      return Refusal.of(answer.getStatus(), answer.getStatusInfo().getReasonPhrase());
    }
    log.error("REST", thrown);
    return Refusal.of(500, "Internal server error");
  }
}
