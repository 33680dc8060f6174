package io.plumbline.cli;

import io.plumbline.catalog.UsageException;
import io.plumbline.collectors.CollectionException;
import io.plumbline.config.ConfigurationException;
import io.plumbline.config.Problem;
import io.plumbline.evidence.EvidenceException;
import io.plumbline.report.UnreadableReportException;
import io.plumbline.snapshot.SnapshotException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;

/** Turns whatever stopped a command into one sentence and an exit code. */
final class Errors {
  private static final int MOST_PROBLEMS = 20;

  private Errors() {}

  static UserError explain(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      UserError known = known(t);
      if (known != null) {
        return known;
      }
    }
    String what = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return new UserError(
        ExitCode.INTERNAL,
        "internal error ("
            + thrown.getClass().getSimpleName()
            + what
            + "); run it again with --verbose and report what that shows.",
        thrown);
  }

  private static UserError known(Throwable t) {
    if (t instanceof UserError error) {
      return error;
    }
    if (t instanceof ConfigurationException e) {
      return configuration(e);
    }
    if (t instanceof UsageException
        || t instanceof CollectionException
        || t instanceof EvidenceException
        || t instanceof SnapshotException
        || t instanceof UnreadableReportException) {
      return new UserError(t.getMessage(), t);
    }
    if (t instanceof InvalidPathException e) {
      return new UserError("'" + e.getInput() + "' is not a path on this system.", e);
    }
    if (t instanceof FileSystemException e) {
      return new UserError(e.getFile() + ": " + reason(e) + ".", e);
    }
    return null;
  }

  /** One problem is the sentence; several stand below it. */
  private static UserError configuration(ConfigurationException e) {
    List<Problem> problems = e.problems();
    if (problems.size() == 1) {
      return new UserError(problems.get(0).toString(), e);
    }
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      lines.add(problem.toString());
    }
    if (problems.size() > MOST_PROBLEMS) {
      lines.add("... and " + (problems.size() - MOST_PROBLEMS) + " more");
    }
    return new UserError(
        "there are %d mistakes in the configuration.".formatted(problems.size()), lines, e);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied; choose a path that this user may use";
    }
    if (e instanceof NotDirectoryException) {
      return "not a directory";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
