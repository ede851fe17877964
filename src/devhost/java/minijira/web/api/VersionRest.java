package minijira.web.api;

import com.atlassian.jira.project.Project;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** /rest/api/2/component and version. */
public final class VersionRest {
  private VersionRest() {}

  public static void register(Rest rest) {
    rest.post("/rest/api/2/component", VersionRest::component)
        .post("/rest/api/2/version", VersionRest::version)
        .put("/rest/api/2/version/{id}", VersionRest::changeVersion);
  }

  private static Response component(Request request) {
    Map<String, Object> body = request.json();
    Project project = ProjectRest.administered(Values.required(body, "project"), request);
    return Response.json(
        201,
        Out.component(
            store()
                .createComponent(
                    project.getId(),
                    Values.required(body, "name"),
                    Values.text(body, "description"))));
  }

  private static Response version(Request request) {
    Map<String, Object> body = request.json();
    Project project = ProjectRest.administered(Values.required(body, "project"), request);
    var made =
        store()
            .createVersion(
                project.getId(), Values.required(body, "name"), Values.text(body, "description"));
    release(made.getId(), body);
    return Response.json(201, Out.version(store().versionById(made.getId())));
  }

  private static Response changeVersion(Request request) {
    var version = store().versionById(request.id("id"));
    if (version == null) throw Halt.notFound("There is no such version.");
    ProjectRest.administered(version.getProject().getKey(), request);
    release(version.getId(), request.json());
    return Response.json(Out.version(store().versionById(version.getId())));
  }

  private static void release(long id, Map<String, Object> body) {
    if (!(body.get("released") instanceof Boolean released)) return;
    String day = Values.text(body, "releaseDate");
    Long date =
        day == null
            ? null
            : LocalDate.parse(day).atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
    if (released || store().versionById(id).isReleased()) store().release(id, released, date);
  }

  private static ProjectStore store() {
    return Components.get(ProjectStore.class);
  }
}
