package io.roundtrip.roadmap.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.roadmap.MapStatuses;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.Map;

/** What the statuses of a project mean to its customers. */
@Path("projects/{key}/statuses")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class StatusesResource {
  private final Access access;
  private final ProjectStatuses statuses;
  private final StatusMappings mappings;
  private final MapStatuses map;

  @Inject
  public StatusesResource(
      Access access, ProjectStatuses statuses, StatusMappings mappings, MapStatuses map) {
    this.access = access;
    this.statuses = statuses;
    this.mappings = mappings;
    this.map = map;
  }

  @GET
  public StatusesJson get(@PathParam("key") String key) {
    ProjectId project = Access.id(access.project(key));
    return StatusesJson.of(mappings.of(project), statuses.of(project));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public StatusesJson put(@PathParam("key") String key, @Context Providers json, InputStream body) {
    ProjectId project = Access.id(access.administered(key));
    StatusesJson.Change change = JsonBody.read(body, StatusesJson.Change.class, json);
    int seen = Seen.version(change.version());
    Map<String, String> words = change.statuses();
    if (words == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("statuses", "required"));
    StatusMapping saved = map.save(project, seen, words, access.user());
    return StatusesJson.of(saved, statuses.of(project));
  }
}
