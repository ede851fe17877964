package io.roundtrip.setup.upkeep.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.Keys;
import io.roundtrip.host.SetAside;
import io.roundtrip.host.Vitals;
import io.roundtrip.host.Workers;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Failures;
import io.roundtrip.setup.upkeep.BatchWord;
import io.roundtrip.setup.upkeep.Kept;
import io.roundtrip.setup.upkeep.Upkeep;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an administrator can put right, as on the page; for Jira administrators. */
@Path("admin/upkeep")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class UpkeepResource {
  private static final int MOST = 200;

  /**
   * @param batch "unreachable:2026-11-28": these people are written to no more; "failed:…": these
   *     mails were given up
   */
  record FailureJson(
      @JsonProperty("batch") String batch,
      @JsonProperty("people") int people,
      @JsonProperty("mails") int mails) {}

  record AsideJson(
      @JsonProperty("table") String table,
      @JsonProperty("id") long id,
      @JsonProperty("fault") String fault) {}

  /**
   * @param seconds since its last turn ended well; null before the first
   */
  record WorkerJson(
      @JsonProperty("name") String name,
      @JsonProperty("alive") boolean alive,
      @JsonProperty("seconds") @Nullable Long seconds,
      @JsonProperty("failures") int failures,
      @JsonProperty("restarts") int restarts,
      @JsonProperty("fault") String fault) {}

  record KeyJson(
      @JsonProperty("id") String id,
      @JsonProperty("made") String made,
      @JsonProperty("signs") boolean signs,
      @JsonProperty("live") boolean live) {}

  record KeptJson(@JsonProperty("rule") String rule, @JsonProperty("tables") List<String> tables) {}

  record UpkeepJson(
      @JsonProperty("failures") List<FailureJson> failures,
      @JsonProperty("setAside") List<AsideJson> setAside,
      @JsonProperty("workers") List<WorkerJson> workers,
      @JsonProperty("keys") List<KeyJson> keys,
      @JsonProperty("kept") List<KeptJson> kept) {}

  record BatchJson(@JsonProperty("batch") @Nullable String batch) {}

  private final Access access;
  private final Upkeep upkeep;
  private final Workers workers;
  private final SetAside aside;

  @Inject
  public UpkeepResource(Access access, Upkeep upkeep, Workers workers, SetAside aside) {
    this.access = access;
    this.upkeep = upkeep;
    this.workers = workers;
    this.aside = aside;
  }

  @GET
  public UpkeepJson get() {
    access.administrator();
    return new UpkeepJson(
        upkeep.failures().stream().map(UpkeepResource::json).toList(),
        aside.rows(MOST).stream()
            .map(row -> new AsideJson(row.table(), row.id(), row.fault()))
            .toList(),
        workers.vitals().stream().map(UpkeepResource::json).toList(),
        upkeep.keys().stream().map(UpkeepResource::json).toList(),
        Stream.of(Kept.values()).map(rule -> new KeptJson(rule.word(), rule.tables())).toList());
  }

  /** Takes back what failed on one day; answers how much it was. */
  @POST
  @Path("failures")
  @Consumes(MediaType.APPLICATION_JSON)
  public FailureJson takeBack(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    String word = JsonBody.read(body, BatchJson.class, json).batch();
    if (word == null) throw refused("required");
    return json(
        upkeep.takeBack(BatchWord.read(word).orElseThrow(() -> refused("unknown-batch")), by));
  }

  /**
   * From now on another key signs the links in mails.
   *
   * @param anew true = a lost key is given up: issues that it signed are from nobody we know
   */
  @POST
  @Path("keys")
  @Consumes(MediaType.APPLICATION_JSON)
  public KeyJson changeKey(@QueryParam("anew") boolean anew) {
    return json(upkeep.changeKey(anew, access.administrator()));
  }

  /** Links signed with this key work no more. */
  @DELETE
  @Path("keys/{id}")
  public Response retireKey(@PathParam("id") String id) {
    upkeep.retireKey(id, access.administrator());
    return Response.noContent().build();
  }

  private static Refused refused(String code) {
    return new Refused(Refused.Kind.BAD_INPUT, Problem.of("batch", code));
  }

  private static FailureJson json(Failures.Size size) {
    return new FailureJson(BatchWord.of(size.batch()), size.people(), size.mails());
  }

  private static WorkerJson json(Vitals each) {
    Duration since = each.sinceTurn();
    return new WorkerJson(
        each.name(),
        each.alive(),
        since == null ? null : since.toSeconds(),
        each.failures(),
        each.restarts(),
        each.fault());
  }

  private static KeyJson json(Keys.Key key) {
    return new KeyJson(key.id(), key.made().toString(), key.signs(), key.live());
  }
}
