package minijira.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the HTML a plugin writes until it is whole, so that it can be put into the site's look if
 * it asks for that. Everything else goes straight through. Errors sent become error pages.
 */
final class Captured extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;
  private boolean keeping;
  private @Nullable Halt error;

  Captured(HttpServletResponse response) {
    super(response);
  }

  void finish(Request request) throws IOException {
    if (error != null) {
      Errors.write(request, error);
      return;
    }
    if (writer != null) writer.flush();
    if (!keeping) return;
    Charset charset = Charset.forName(getCharacterEncoding());
    String text = kept.toString(charset);
    if (Frames.asks(text)) text = Frames.decorate(request, text, PageFrame.Kind.GENERAL);
    byte[] bytes = text.getBytes(charset);
    getResponse().setContentLength(bytes.length);
    getResponse().getOutputStream().write(bytes);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer != null) return writer;
    keeping = isHtml();
    writer =
        keeping
            ? new PrintWriter(new OutputStreamWriter(kept, getCharacterEncoding()))
            : getResponse().getWriter();
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream != null) return stream;
    keeping = isHtml();
    stream = keeping ? new Kept() : getResponse().getOutputStream();
    return stream;
  }

  @Override
  public void sendError(int status) {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) {
    error = Halt.of(status, message == null ? "" : message);
  }

  @Override
  public void setContentLength(int length) {
    if (!isHtml()) super.setContentLength(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isHtml()) super.setContentLengthLong(length);
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer != null) writer.flush();
    if (!keeping) super.flushBuffer();
  }

  @Override
  public void resetBuffer() {
    kept.reset();
    if (!keeping) super.resetBuffer();
  }

  private boolean isHtml() {
    String type = getContentType();
    return type != null && type.startsWith("text/html");
  }

  private final class Kept extends ServletOutputStream {
    @Override
    public void write(int b) {
      kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      kept.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
