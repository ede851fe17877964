package io.roundtrip.setup.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.AllSettings;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.Consent;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.SetUpProject;
import io.roundtrip.setup.jira.OpenProjects;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Setting up a project and changing its settings; for its administrators. */
@Path("projects/{key}")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class SettingsResource {
  private final Access access;
  private final AllSettings settings;
  private final ChangeSettings change;
  private final SetUpProject setUp;
  private final GapTexts texts;
  private final OpenProjects open;

  @Inject
  public SettingsResource(
      Access access,
      AllSettings settings,
      ChangeSettings change,
      SetUpProject setUp,
      GapTexts texts,
      OpenProjects open) {
    this.access = access;
    this.settings = settings;
    this.change = change;
    this.setUp = setUp;
    this.texts = texts;
    this.open = open;
  }

  record SetUpJson(
      @JsonProperty("version") @Nullable Integer version,
      @JsonProperty("confirm") @Nullable Boolean confirm,
      @JsonProperty("others") @Nullable Set<String> others,
      @JsonProperty("grant") @Nullable Boolean grant) {
    Consent consent() {
      return projects().withGrant(Boolean.TRUE.equals(grant));
    }

    private Consent projects() {
      if (!Boolean.TRUE.equals(confirm)) return Consent.NONE;
      return others == null ? Consent.ALL : Consent.to(others);
    }
  }

  record GapJson(
      @JsonProperty("kind") String kind,
      @JsonProperty("where") String where,
      @JsonProperty("what") List<String> what,
      @JsonProperty("others") List<String> others,
      @JsonProperty("message") String message) {}

  /**
   * @param version of the settings, to be sent along with setting up
   */
  public record MissingJson(
      @JsonProperty("version") int version,
      @JsonProperty("missing") List<GapJson> missing,
      @JsonProperty("open") boolean open) {}

  public record SetUpDoneJson(
      @JsonProperty("made") List<String> made, @JsonProperty("missing") List<GapJson> missing) {}

  /**
   * What keeps feedback out of the project, and whether people may browse it without logging in;
   * who shares it is told to Jira administrators only.
   */
  @GET
  @Path("setup")
  public MissingJson missing(@PathParam("key") String key) {
    ProjectId project = administered(key);
    int version = settings.of(project).version();
    return new MissingJson(version, gaps(project), open.isOpen(project));
  }

  private List<GapJson> gaps(ProjectId project) {
    return setUp.missing(project, access.isAdministrator()).stream()
        .map(
            gap ->
                new GapJson(
                    GapTexts.word(gap), gap.where(), gap.what(), gap.others(), texts.text(gap)))
        .toList();
  }

  /**
   * Makes fields and types for all of Jira, so it takes a Jira administrator. Answers what was made
   * and what only a person can do. "version" must be the one in force; "confirm": true: other
   * projects that share a scheme or a screen may change, too; with "others": [keys] none but those;
   * "grant": true: what is only offered is granted.
   */
  @POST
  @Path("setup")
  @Consumes(MediaType.APPLICATION_JSON)
  @WebSudoRequired
  public SetUpDoneJson setUp(
      @PathParam("key") String key, @Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    ProjectId project = administered(key);
    SetUpJson sent = JsonBody.read(body, SetUpJson.class, json);
    int seen = Seen.version(sent.version());
    List<String> made = setUp.in(project, seen, by, sent.consent());
    return new SetUpDoneJson(made, gaps(project));
  }

  @GET
  @Path("settings")
  public Map<String, Object> get(@PathParam("key") String key) {
    return SettingsJson.of(settings.of(administered(key)));
  }

  /**
   * Absent fields stay as they are; "version" must be the one in force. What would drop mails that
   * wait needs "dropMails": at least as many.
   */
  @PUT
  @Path("settings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> put(
      @PathParam("key") String key, @Context Providers json, InputStream body) {
    ProjectId project = administered(key);
    Map<String, String> sent = SentTexts.of(JsonBody.read(body, Map.class, json));
    int seen = Seen.small(sent.remove("version"));
    sent.remove(SettingsJson.READABLE);
    return SettingsJson.of(change.to(project, sent, seen, access.user()));
  }

  private ProjectId administered(String key) {
    return Access.id(access.administered(key));
  }
}
