package io.roundtrip.intake.file.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.LookAtFile;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files that were read into a project, and a look at one before that. */
@Path("projects/{key}/imports")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class ProjectImportsResource {
  private final Imports imports;
  private final UserNames names;
  private final Access access;

  @Inject
  public ProjectImportsResource(Imports imports, UserNames names, Access access) {
    this.imports = imports;
    this.names = names;
    this.access = access;
  }

  /** One's own, newest first; all of them for the project's administrators. */
  @GET
  public ImportsJson get(@PathParam("key") String key, @BeanParam Paging paging) {
    UserKey caller = access.user();
    Project project = access.project(key);
    UserKey by = access.administers(Access.id(project)) ? null : caller;
    Page page = paging.page(20);
    return new ImportsJson(
        page.start(),
        page.limit(),
        imports.countInto(Access.id(project), by),
        imports.into(Access.id(project), by, page).stream()
            .map(one -> ImportsJson.of(one, names.of(one.by()), one.by().equals(caller)))
            .toList());
  }

  /** The beginning of a file: how it would be read. Nothing is kept. */
  @POST
  @Path("look")
  @Consumes({ImportsResource.CSV, ImportsResource.TSV})
  public LookJson look(
      @PathParam("key") String key,
      @QueryParam("last") @Nullable String last,
      @Context HttpHeaders headers,
      InputStream body) {
    access.user();
    Project project = access.project(key);
    MediaType type = headers.getMediaType();
    boolean tabs = ImportsResource.TSV.equals(type.getType() + "/" + type.getSubtype());
    return LookJson.of(
        LookAtFile.of(
            tabs ? Import.Format.TSV : Import.Format.CSV,
            type.getParameters().get("charset"),
            JsonBody.bytes(body),
            "true".equals(last)),
        project.getKey());
  }
}
