package nl.groeiruimte.desk.bundles;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The newest version of a bundle as page and as files; the ledger says who got it. An older one is given to nobody any
 * more: a company in it may have left.
 */
@Controller
@RequestMapping("/bundles/{id}/versions/{version}")
@PreAuthorize("hasAnyRole('TASKFORCE', 'COORDINATOR', 'PARTNER')")
class BundleVersionController {

    private final BundleStore store;
    private final BundleRecords records;
    private final BundleTables tables;
    private final BundleFiles files;

    BundleVersionController(BundleStore store, BundleRecords records, BundleTables tables, BundleFiles files) {
        this.store = store;
        this.records = records;
        this.tables = tables;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int version, Model model, Locale locale) {
        FrozenBundle frozen = newest(id, version);
        records.got(id, version, "page");
        model.addAttribute("bundleId", id);
        model.addAttribute("frozen", frozen);
        model.addAttribute("document", frozen.document());
        model.addAttribute("companies", tables.companies(frozen.document(), locale));
        model.addAttribute("tables", tables.of(frozen.document(), locale));
        return "bundle/version";
    }

    @GetMapping("/files/{format}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable int version, @PathVariable String format, Locale locale) {
        BundleFiles.Format wanted = Arrays.stream(BundleFiles.Format.values())
                .filter(one -> one.code().equals(format))
                .findFirst()
                .orElseThrow(BundleController::notFound);
        FrozenBundle frozen = newest(id, version);
        if (!frozen.document().enough()) {
            throw BundleController.notFound();
        }
        records.got(id, version, format);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("groeiruimte-bundle-v" + version + "." + wanted.extension())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(files.file(frozen, wanted, locale));
    }

    private FrozenBundle newest(UUID id, int version) {
        return store.versions(id).stream()
                .findFirst()
                .filter(frozen -> frozen.version() == version)
                .orElseThrow(BundleController::notFound);
    }
}
