package minijira.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import minijira.web.Json;
import minijira.web.SignIn;

/** A refusal as Jira writes it. */
final class Refusal {
  private Refusal() {}

  static Response of(int status, String message) {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(Json.string(Json.of("message", message, "status-code", status)));
    if (status == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, SignIn.challenge());
    return response.build();
  }
}
