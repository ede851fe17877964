package io.roundtrip.notify.letter.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.project.Project;
import io.roundtrip.host.Languages;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.letter.EditTemplates;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts of a project's mails. For the project's administrators. */
@Path("projects/{key}/mails")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class TemplatesResource {
  private final Access access;
  private final EditTemplates edit;

  @Inject
  public TemplatesResource(Access access, EditTemplates edit) {
    this.access = access;
    this.edit = edit;
  }

  @GET
  public List<TemplateJson> get(@PathParam("key") String key) {
    ProjectId project = Access.id(access.administered(key));
    List<TemplateJson> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Locale language : Languages.ALL) {
        all.add(TemplateJson.of(kind, language, edit.read(project, kind, language)));
      }
    }
    return all;
  }

  @PUT
  @Path("{kind}/{language}")
  @Consumes(MediaType.APPLICATION_JSON)
  public TemplateJson put(
      @PathParam("key") String key,
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @Context Providers json,
      InputStream body) {
    ProjectId project = Access.id(access.administered(key));
    TemplateJson.Change change = JsonBody.read(body, TemplateJson.Change.class, json);
    Kind which = kind(kind);
    Locale tongue = language(language);
    Seen.version(change.version());
    return TemplateJson.of(
        which, tongue, edit.save(project, which, tongue, change.text(), access.user()));
  }

  /** Back to the product's own text; "version" must be the one in force. */
  @DELETE
  @Path("{kind}/{language}")
  public TemplateJson delete(
      @PathParam("key") String key,
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @QueryParam("version") @Nullable String version) {
    ProjectId project = Access.id(access.administered(key));
    Kind which = kind(kind);
    Locale tongue = language(language);
    int seen = Seen.small(version);
    return TemplateJson.of(which, tongue, edit.reset(project, which, tongue, seen, access.user()));
  }

  /** Stores nothing. */
  @POST
  @Path("{kind}/{language}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public TemplateJson.Shown preview(
      @PathParam("key") String key,
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @Context Providers json,
      InputStream body) {
    Project project = access.administered(key);
    TemplateJson.Change change = JsonBody.read(body, TemplateJson.Change.class, json);
    Body shown = edit.preview(kind(kind), language(language), change.text(), project.getName());
    return new TemplateJson.Shown(shown.subject(), shown.text(), shown.html());
  }

  private static Kind kind(String word) {
    return Kind.of(word)
        .orElseThrow(
            () -> new Refused(Refused.Kind.NOT_FOUND, Problem.of("kind", "unknown-mail", word)));
  }

  private static Locale language(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    if (!Languages.isOurs(language)) {
      throw new Refused(Refused.Kind.NOT_FOUND, Problem.of("language", "unknown-language", tag));
    }
    return language;
  }
}
