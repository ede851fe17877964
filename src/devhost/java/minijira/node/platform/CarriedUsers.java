package minijira.node.platform;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.executor.ThreadLocalDelegateExecutorFactory;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import minijira.node.Components;

/** Work handed to another thread runs as the user who handed it over. */
public final class CarriedUsers implements ThreadLocalDelegateExecutorFactory {
  @Override
  public Executor createExecutor(Executor delegate) {
    return work -> delegate.execute(createRunnable(work));
  }

  @Override
  public ExecutorService createExecutorService(ExecutorService delegate) {
    return new Carrying(delegate);
  }

  @Override
  public ScheduledExecutorService createScheduledExecutorService(
      ScheduledExecutorService delegate) {
    throw new UnsupportedOperationException(
        "this host carries the user only through Executor and ExecutorService");
  }

  @Override
  public Runnable createRunnable(Runnable delegate) {
    ApplicationUser user = context().getLoggedInUser();
    return () -> {
      context().setLoggedInUser(user);
      try {
        delegate.run();
      } finally {
        context().clearLoggedInUser();
      }
    };
  }

  @Override
  public <T> Callable<T> createCallable(Callable<T> delegate) {
    ApplicationUser user = context().getLoggedInUser();
    return () -> {
      context().setLoggedInUser(user);
      try {
        return delegate.call();
      } finally {
        context().clearLoggedInUser();
      }
    };
  }

  private static JiraAuthenticationContext context() {
    return Components.get(JiraAuthenticationContext.class);
  }

  private final class Carrying extends AbstractExecutorService {
    private final ExecutorService delegate;

    Carrying(ExecutorService delegate) {
      this.delegate = delegate;
    }

    @Override
    public void execute(Runnable work) {
      delegate.execute(createRunnable(work));
    }

    @Override
    public void shutdown() {
      delegate.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      return delegate.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return delegate.isShutdown();
    }

    @Override
    public boolean isTerminated() {
      return delegate.isTerminated();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
      return delegate.awaitTermination(time, unit);
    }
  }
}
