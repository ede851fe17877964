package minijira.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/**
 * REST v2 binds JSON with Jackson 2 as it comes: without modules for java.time or Optional, and
 * unknown names are refused.
 */
final class PlainJson implements ContextResolver<ObjectMapper> {
  static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return MAPPER;
  }
}
