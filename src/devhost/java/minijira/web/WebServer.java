package minijira.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import minijira.node.Components;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/** Tomcat of one node, with everything below /jira. */
public final class WebServer {
  /** The context path of every address. */
  public static final String CONTEXT = "/jira";

  private static final Logger[] QUIET = {
    Logger.getLogger("org.apache.catalina"),
    Logger.getLogger("org.apache.coyote"),
    Logger.getLogger("org.apache.tomcat")
  };

  private final Tomcat tomcat = new Tomcat();
  private final Context context;
  private final Connector connector;

  /**
   * @param port 0 = any free port
   * @param node number of the node: its session cookie is its own, for cookies know no ports
   * @param work a folder for temporary files; made if absent
   */
  public WebServer(int port, int node, Path work) {
    Components.add(WebServer.class, this);
    for (Logger logger : QUIET) logger.setLevel(Level.WARNING);
    TomcatURLStreamHandlerFactory.disable();
    make(work);
    tomcat.setBaseDir(work.toAbsolutePath().toString());
    connector = connector(port);
    tomcat.setConnector(connector);
    StandardContext plain = (StandardContext) tomcat.addContext(CONTEXT, null);
    plain.setClearReferencesObjectStreamClassCaches(false);
    plain.setClearReferencesThreadLocals(false);
    plain.setClearReferencesRmiTargets(false);
    context = plain;
    context.setParentClassLoader(WebServer.class.getClassLoader());
    context.setSessionCookieName(node == 0 ? "JSESSIONID" : "JSESSIONID" + node);
    context.setSessionTimeout(24 * 60);
    context.setUseHttpOnly(true);
    Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
    cookies.setSameSiteCookies("lax");
    context.setCookieProcessor(cookies);
    Wrapper front = Tomcat.addServlet(context, "front", new Front());
    front.setMultipartConfigElement(
        new MultipartConfigElement(work.toAbsolutePath().toString(), -1, -1, 1 << 20));
    front.addMapping("/*");
  }

  /** Starts to listen; the plugin may come later. */
  public void start() throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(WebServer.class.getClassLoader());
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new IOException("could not start the web server", e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    if (connector.getLocalPort() <= 0)
      throw new IOException("could not listen on port " + connector.getPort());
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** The name of this node's session cookie. */
  public String sessionCookie() {
    return context.getSessionCookieName();
  }

  public ServletContext servletContext() {
    return context.getServletContext();
  }

  /** Ends all connections and threads of the server. */
  public void stop() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("could not stop the web server", e);
    }
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connector connector(int port) {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxThreads", "32");
    connector.setProperty("minSpareThreads", "4");
    connector.setProperty("compression", "on");
    connector.setProperty("connectionTimeout", "20000");
    connector.setMaxPostSize(-1);
    connector.setMaxParameterCount(10_000);
    connector.setURIEncoding("UTF-8");
    return connector;
  }
}
