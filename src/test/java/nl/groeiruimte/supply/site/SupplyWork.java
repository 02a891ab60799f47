package nl.groeiruimte.supply.site;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** The list of sites without its page, for tests of other modules. */
public class SupplyWork {

    private final SiteList list;

    public SupplyWork(BeanFactory application) {
        this.list = application.getBean(SiteList.class);
    }

    /** All sites that somebody may list, page after page of this size. */
    public List<Site> pages(int size) {
        List<Site> all = new ArrayList<>();
        String after = null;
        do {
            SiteList.Page page = list.find(new SiteList.Filter(null, null, null, null, null, after), size);
            all.addAll(page.sites());
            after = page.next();
        } while (after != null);
        return all;
    }
}
