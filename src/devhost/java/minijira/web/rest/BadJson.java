package minijira.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body that is not the JSON it should be is the sender's fault; a class that cannot be bound is
 * the plugin's.
 */
final class BadJson implements ExceptionMapper<JsonProcessingException> {
  private static final Logger log = LoggerFactory.getLogger(BadJson.class);

  @Override
  public Response toResponse(JsonProcessingException failed) {
    if (!(failed instanceof InvalidDefinitionException))
      return Refusal.of(400, "The body is not the JSON that was expected.");
    log.error("REST: a class that JSON cannot be bound to", failed);
    return Refusal.of(500, "Internal server error");
  }
}
