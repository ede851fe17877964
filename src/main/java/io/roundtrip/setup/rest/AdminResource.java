package io.roundtrip.setup.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.AuditLog;
import io.roundtrip.setup.CheckHealth;
import io.roundtrip.setup.CloneGuard;
import io.roundtrip.setup.KillSwitch;
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

  record AuditJson(
      @JsonProperty("at") String at,
      @JsonProperty("by") String by,
      @JsonProperty("what") String what,
      @JsonProperty("about") String about) {}

  record PauseJson(
      @JsonProperty("paused") @Nullable Boolean paused,
      @JsonProperty("why") @Nullable String why) {}

  record SiteJson(@JsonProperty("why") @Nullable String why) {}

  private static final int MOST_WHY = 200;

  private final Access access;
  private final CheckHealth health;
  private final KillSwitch killSwitch;
  private final CloneGuard cloneGuard;
  private final AuditLog audit;

  @Inject
  public AdminResource(
      Access access,
      CheckHealth health,
      KillSwitch killSwitch,
      CloneGuard cloneGuard,
      AuditLog audit) {
    this.access = access;
    this.health = health;
    this.killSwitch = killSwitch;
    this.cloneGuard = cloneGuard;
    this.audit = audit;
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

  /** The kill switch: {"paused": true, "why": "…"}. */
  @PUT
  @Path("kill-switch")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response pause(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    PauseJson asked = JsonBody.read(body, PauseJson.class, json);
    if (asked.paused() == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("paused", "required"));
    String why = reason(asked.why());
    if (asked.paused()) killSwitch.pause(why, by);
    else killSwitch.resume(by);
    return Response.noContent().build();
  }

  /** After a restore or a move: this is the real one, mail may leave: {"why": "…"}. */
  @PUT
  @Path("site")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirmSite(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    SiteJson said = JsonBody.read(body, SiteJson.class, json);
    String why = reason(said.why());
    if (why.isEmpty()) throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("why", "required"));
    cloneGuard.confirmSite(by, why);
    return Response.noContent().build();
  }

  private static String reason(@Nullable String typed) {
    String why = typed == null ? "" : typed.strip();
    if (why.length() <= MOST_WHY) return why;
    throw new Refused(
        Refused.Kind.BAD_INPUT,
        Problem.of("why", "too-long", Integer.toString(MOST_WHY), Integer.toString(why.length())));
  }

  @GET
  @Path("audit")
  public List<AuditJson> audit(@BeanParam Paging paging) {
    access.administrator();
    return audit.newest(paging.page(50)).stream()
        .map(e -> new AuditJson(e.at().toString(), e.by().value(), e.what(), e.about()))
        .toList();
  }
}
