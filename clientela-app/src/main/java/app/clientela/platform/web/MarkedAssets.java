package app.clientela.platform.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Finds a file by its address without the mark in front.
final class MarkedAssets extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        int slash = path.indexOf('/');
        return slash < 0 ? null : super.getResource(path.substring(slash + 1), location);
    }
}
