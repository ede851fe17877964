package io.roundtrip.roadmap.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.ProjectAccess;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.MapStatuses;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.StatusMapping;
import io.roundtrip.roadmap.StatusMappings;
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
  private final ProjectAccess gate;
  private final ProjectStatuses statuses;
  private final StatusMappings mappings;
  private final MapStatuses map;
  private final JiraAuthenticationContext session;

  public StatusesResource(
      ProjectAccess gate,
      ProjectStatuses statuses,
      StatusMappings mappings,
      MapStatuses map,
      JiraAuthenticationContext session) {
    this.gate = gate;
    this.statuses = statuses;
    this.mappings = mappings;
    this.map = map;
    this.session = session;
  }

  @GET
  public StatusesJson get(@PathParam("key") String key) {
    ProjectId project = id(gate.visible(key, session.getLoggedInUser()));
    return StatusesJson.of(mappings.of(project), statuses.of(project));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public StatusesJson put(@PathParam("key") String key, @Context Providers json, InputStream body) {
    ApplicationUser user = session.getLoggedInUser();
    ProjectId project = id(gate.administered(key, user));
    StatusesJson.Change change = JsonBody.read(body, StatusesJson.Change.class, json);
    if (change.version() == null) throw missing("version");
    if (change.statuses() == null) throw missing("statuses");
    Map<String, String> words = change.statuses();
    StatusMapping saved = map.save(project, change.version(), words, new UserKey(user.getKey()));
    return StatusesJson.of(saved, statuses.of(project));
  }

  private static ProjectId id(Project project) {
    return new ProjectId(project.getId());
  }

  private static Refused missing(String field) {
    return new Refused(Refused.Kind.BAD_INPUT, Problem.of(field, "required"));
  }
}
