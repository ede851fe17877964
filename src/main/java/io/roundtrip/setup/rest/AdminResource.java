package io.roundtrip.setup.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.host.rest.Why;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.CloneGuard;
import io.roundtrip.setup.KillSwitch;
import io.roundtrip.setup.audit.AuditLog;
import io.roundtrip.setup.audit.ReadAudit;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Health, kill switch, clone guard and audit log; for Jira administrators. */
@Path("admin")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class AdminResource {
  record HealthJson(
      @JsonProperty("code") String code,
      @JsonProperty("tone") String tone,
      @JsonProperty("args") List<String> args) {}

  /**
   * @param name what people call who did it
   * @param what a word for programs
   * @param about in words, in Jira's own language
   */
  record AuditJson(
      @JsonProperty("at") String at,
      @JsonProperty("by") String by,
      @JsonProperty("name") String name,
      @JsonProperty("what") String what,
      @JsonProperty("about") String about) {
    static AuditJson of(ReadAudit.Line line) {
      AuditLog.Entry e = line.entry();
      return new AuditJson(e.at().toString(), e.by().value(), line.name(), e.what(), e.about());
    }
  }

  record PauseJson(
      @JsonProperty("paused") @Nullable Boolean paused,
      @JsonProperty("why") @Nullable String why,
      @JsonProperty("version") @Nullable Long version) {}

  record SiteJson(
      @JsonProperty("why") @Nullable String why, @JsonProperty("version") @Nullable Long version) {}

  /**
   * @param copy whether this Jira looks like a copy, so that no mail leaves
   * @param version to be sent along with confirming
   */
  record SiteNowJson(@JsonProperty("copy") boolean copy, @JsonProperty("version") long version) {}

  /**
   * @param version to be sent along with a change; 0 while mail may leave
   * @param why "" when no reason was given
   */
  record PausedJson(
      @JsonProperty("paused") boolean paused,
      @JsonProperty("why") String why,
      @JsonProperty("version") long version) {}

  private final Access access;
  private final CheckHealth health;
  private final KillSwitch killSwitch;
  private final CloneGuard cloneGuard;
  private final ReadAudit audit;
  private final Phrases texts;

  @Inject
  public AdminResource(
      Access access,
      CheckHealth health,
      KillSwitch killSwitch,
      CloneGuard cloneGuard,
      ReadAudit audit,
      Phrases texts) {
    this.access = access;
    this.health = health;
    this.killSwitch = killSwitch;
    this.cloneGuard = cloneGuard;
    this.audit = audit;
    this.texts = texts;
  }

  @GET
  @Path("health")
  public List<HealthJson> health() {
    access.administrator();
    return health.lines().stream()
        .map(
            line ->
                new HealthJson(
                    line.code(), line.tone().name().toLowerCase(Locale.ROOT), line.args()))
        .toList();
  }

  @GET
  @Path("kill-switch")
  public PausedJson paused() {
    access.administrator();
    return killSwitch
        .reason()
        .map(now -> new PausedJson(true, KillSwitch.why(now, texts), now.at().toEpochMilli()))
        .orElse(new PausedJson(false, "", 0));
  }

  /** {"paused": true, "why": "…"}; "version" must be the one in force. */
  @PUT
  @Path("kill-switch")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pause(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    PauseJson asked = JsonBody.read(body, PauseJson.class, json);
    if (asked.paused() == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("paused", "required"));
    String why = Why.read(asked.why());
    long seen = Seen.version(asked.version());
    if (asked.paused()) killSwitch.pause(why, seen, by);
    else killSwitch.resume(seen, by);
    return Response.noContent().build();
  }

  @GET
  @Path("site")
  public SiteNowJson site() {
    access.administrator();
    return new SiteNowJson(cloneGuard.isClone(), cloneGuard.version());
  }

  /**
   * After a restore or a move: this is the real one, mail may leave: {"why": "…", "version": 0}.
   */
  @PUT
  @Path("site")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirmSite(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    SiteJson said = JsonBody.read(body, SiteJson.class, json);
    String why = Why.read(said.why());
    if (why.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("why", "required"));
    cloneGuard.confirmSite(by, why, Seen.version(said.version()));
    return Response.noContent().build();
  }

  @GET
  @Path("audit")
  public List<AuditJson> audit(@BeanParam Paging paging) {
    access.administrator();
    return audit.newest(paging.page(50)).stream().map(AuditJson::of).toList();
  }
}
