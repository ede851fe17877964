package io.roundtrip.intake.file.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.QueryNumber;
import io.roundtrip.intake.file.Import;
import io.roundtrip.intake.file.ImportId;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.Piece;
import io.roundtrip.intake.file.StartImport;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feedback in, by the file: open an import, send the file piece by piece (at most 1 MiB each),
 * fetch the rows that were refused. Every piece answers with the line and the byte to send next, so
 * an import can be taken up again at any time.
 */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class ImportsResource {
  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";

  private final StartImport start;
  private final ImportRows rows;
  private final RejectsFile rejects;
  private final ProblemTexts reasons;
  private final Access access;

  @Inject
  public ImportsResource(
      StartImport start,
      ImportRows rows,
      RejectsFile rejects,
      ProblemTexts reasons,
      Access access) {
    this.start = start;
    this.rows = rows;
    this.rejects = rejects;
    this.reasons = reasons;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(InputStream body, @Context Providers providers) {
    UserKey by = access.user();
    Map<?, ?> json = JsonBody.read(body, Map.class, providers);
    Import begun = start.of(WishJson.of(json), by);
    return Response.status(Response.Status.CREATED).entity(ImportJson.of(begun)).build();
  }

  @GET
  @Path("{id}")
  public ImportJson get(@PathParam("id") long id) {
    return ImportJson.of(rows.require(new ImportId(id), access.user()));
  }

  /**
   * A piece of the file: whole lines behind {@code firstLine}, or whatever stands behind {@code
   * firstByte}, where {@code last=true} says that the file ends with it.
   */
  @POST
  @Path("{id}/rows")
  @Consumes({CSV, TSV})
  public TakenJson rows(
      @PathParam("id") long id,
      @QueryParam("firstLine") @Nullable String firstLine,
      @QueryParam("firstByte") @Nullable String firstByte,
      @QueryParam("last") @Nullable String last,
      @Context HttpHeaders headers,
      InputStream body) {
    rows.require(new ImportId(id), access.user());
    String charset = headers.getMediaType().getParameters().get("charset");
    Long at = firstByte == null ? null : (long) QueryNumber.whole("firstByte", firstByte, 0);
    Long line = at == null ? (long) QueryNumber.whole("firstLine", firstLine, 1) : null;
    boolean ends = at == null || "true".equals(last);
    Piece piece = new Piece(line, at, ends, charset, JsonBody.bytes(body));
    return TakenJson.of(rows.add(new ImportId(id), piece, access.user()), reasons);
  }

  /**
   * The refused rows as they were, each with its line and its reasons before it; the same format as
   * the file. They come in parts: where rows follow, the header Link leads to the next part.
   *
   * @param after the last line of the part before
   */
  @GET
  @Path("{id}/rejects")
  @Produces({CSV, TSV})
  public Response rejects(@PathParam("id") long id, @QueryParam("after") @Nullable String after) {
    Import of = rows.require(new ImportId(id), access.user());
    boolean tabs = of.format() == Import.Format.TSV;
    RejectsFile.Part part = rejects.part(of, QueryNumber.whole("after", after, 0));
    Response.ResponseBuilder answer =
        part.next() == null
            ? Response.ok(part.file())
            : Response.ok(part.file()).header("Link", "<?after=" + part.next() + ">; rel=\"next\"");
    return answer
        .type((tabs ? TSV : CSV) + ";charset=" + FileBytes.charset(of.reading()).name())
        .header(
            "Content-Disposition",
            "attachment; filename=\""
                + (of.counts().rejected() == 0 ? "same-" : "rejects-")
                + id
                + part.name()
                + (tabs ? ".tsv" : ".csv")
                + "\"")
        .build();
  }
}
