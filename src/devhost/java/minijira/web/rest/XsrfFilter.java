package minijira.web.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/**
 * Changing requests with a content type that a foreign form can send need the header
 * X-Atlassian-Token: no-check.
 */
@Priority(1500)
public final class XsrfFilter implements ContainerRequestFilter {
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean excluded =
        resource.getResourceMethod() != null
            && resource.getResourceMethod().isAnnotationPresent(XsrfProtectionExcluded.class);
    String token = request.getHeaderString("X-Atlassian-Token");
    if (excluded || allowed(request.getMethod(), request.getMediaType(), token)) return;
    request.abortWith(Refusal.of(403, "XSRF check failed"));
  }

  /** The rule; also used for the host's own REST. */
  public static boolean allowed(String method, MediaType type, String token) {
    if (!CHANGING.contains(method)) return true;
    if ("no-check".equals(token) || "nocheck".equals(token)) return true;
    return type != null && !formCanSend(type);
  }

  private static boolean formCanSend(MediaType type) {
    return type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
        || type.getType().equalsIgnoreCase("multipart")
        || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
  }
}
