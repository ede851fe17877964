package minijira.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A body that is not the JSON it should be; the plugin's own mapper for this comes first. */
@Priority(5000)
final class BadJson implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException failed) {
    return Refusal.of(400, failed.getOriginalMessage());
  }
}
