package io.roundtrip.setup.check.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.setup.check.Finding;
import io.roundtrip.setup.check.Report;
import io.roundtrip.setup.check.ReportWords;
import io.roundtrip.setup.check.SelfCheck;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whether this Jira has all the product needs of it; for Jira administrators. Only reads. */
@Path("admin/self-check")
@AdminOnly
@WebSudoRequired
public final class SelfCheckResource {
  record ReportJson(
      @JsonProperty("green") boolean green, @JsonProperty("lines") List<LineJson> lines) {}

  record LineJson(
      @JsonProperty("check") String check,
      @JsonProperty("state") String state,
      @JsonProperty("lookedAt") int lookedAt,
      @JsonProperty("missing") List<String> missing,
      @JsonProperty("what") String what,
      @JsonProperty("todo") String todo) {}

  private final Access access;
  private final SelfCheck check;
  private final ReportWords words;

  @Inject
  public SelfCheckResource(Access access, SelfCheck check, ReportWords words) {
    this.access = access;
    this.check = check;
    this.words = words;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public ReportJson report() {
    access.administrator();
    Report report = check.run();
    return new ReportJson(report.isGreen(), report.findings().stream().map(this::line).toList());
  }

  /** The same with versions, to be sent to whoever can help. */
  @GET
  @Path("file")
  @Produces(MediaType.TEXT_PLAIN)
  public Response file() {
    access.administrator();
    return Response.ok(words.file(check.run()), MediaType.TEXT_PLAIN + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"roundtrip-self-check.txt\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private LineJson line(Finding finding) {
    return new LineJson(
        finding.check(),
        ReportWords.word(finding),
        finding.looked(),
        finding.missing(),
        words.what(finding),
        words.todo(finding));
  }
}
