package app.clientela.intake.web;

import app.clientela.intake.Contents;
import app.clientela.intake.ImportRun;

/// What the second step shows of documents and archives of them: what they are, which tax id is the
/// shop's own where that must be asked, and what would come in.
record ContentsView(ImportRun run, Contents contents, OutlookView outlook) {

    /// The name of where the files come from; empty where each format speaks for itself.
    String source() {
        return run.source();
    }

    boolean all() {
        return contents.files() == contents.looked();
    }

    String address() {
        return FilesView.address(run);
    }
}
