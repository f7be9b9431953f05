import Connectors
import Domain

/// ONIX by KROS, through tables whose columns the merchant or his dealer chooses (docs/systems/onix.md).
///
/// The vendor publishes no CSV; everything about it is in `OnixLayouts`, which a workspace gets as a file to edit.
public enum Onix {
    /// The connector as the registry knows it.
    public static let connector = Connector(
        id: "onix",
        name: "ONIX",
        layouts: TableLayouts(file: "onix.yaml", yaml: OnixLayouts.yaml),
        samples: OnixSamples.all,
        orders: OrderWriter { (batch) throws(Problem) in try TemplateOrders.write(batch, name: "onix.orders") }
    )
}

/// The layouts that are shipped for ONIX, as the file `mappings/onix.yaml` of a new workspace.
///
/// Names in capitals are those of the Excel import of store cards, the only published vocabulary
/// (docs/systems/onix.md#what-is-published); the others are what Slovak and Czech programs call such columns.
enum OnixLayouts {
    /// The file.
    static let yaml = #"""
        # How the tables of ONIX are laid out. Try a change out before a file comes:
        #   spojka inspect --profile onix.stock FILE
        # docs/formats/tables.md explains every key. What begins with #key: is not set and shows an example.

        # Stock levels that ONIX drops into spool/warehouse/in.
        onix.stock:
          kind: stock
          # Only files with such names; the columns must fit too.
          #match: "onix_stav*.csv"
          # auto: by a byte order mark, else UTF-8 if it is, else windows-1250.
          encoding: auto
        \#(ShippedLayout.syntax)
          trailer: [Spolu, Celkom, Celkem]
          # What every row must have: code or ean.
          key: code
          code: [NS_NUMBER, Číslo karty, Kód, Kód tovaru, Kód karty, Číslo]
          # CODE is the EAN in the tables of ONIX, and NS_NUMBER the number of the card.
          ean: [CODE, EAN, Čiarový kód, EAN kód]
          name: [NAME, Názov, Názov tovaru, Názov karty]
          unit: [MJ, Merná jednotka, Jednotka]
          quantity: [Množstvo, Stav, Zostatok, Stav zásoby, Množstvo na sklade]
          reserved: [Rezervované, Rezervácie, Množstvo rezervované]
          ordered: [Objednané, Objednané odberateľmi]
          # Several warehouses: a column with the name of the warehouse …
          warehouse: [Sklad, Názov skladu, Kód skladu]
          # … or a column of quantities for each (then without quantity: above) …
          #warehouse-columns: { "Sklad BA": BA, "Sklad KE": KE }
          # … or a file for each.
          #warehouse-from-name: "onix_{warehouse}_*.csv"
          # Two rows of one item and warehouse: conflict (neither is taken), last or sum.
          duplicates: conflict
        \#(ShippedLayout.rules)

        # Received orders for ONIX in spool/warehouse/out. A draft: ONIX publishes no such table, so agree on the columns
        # with your ONIX dealer.
        onix.orders:
        \#(ShippedLayout.orders)
            NS_NUMBER: order.number
            DATE: order.date
            VARIABLE_SYMBOL: order.varsym
            CURRENCY: order.currency
            PARTNER_NAME: customer.name
            PARTNER_COMPANY: customer.company
            PARTNER_ICO: customer.ico
            PARTNER_DIC: customer.dic
            PARTNER_IC_DPH: customer.icdph
            PARTNER_EMAIL: customer.email
            PARTNER_PHONE: customer.phone
            PARTNER_STREET: customer.street
            PARTNER_CITY: customer.city
            PARTNER_ZIP: customer.zip
            PARTNER_COUNTRY: customer.country
            DELIVERY_NAME: delivery.name
            DELIVERY_STREET: delivery.street
            DELIVERY_CITY: delivery.city
            DELIVERY_ZIP: delivery.zip
            DELIVERY_COUNTRY: delivery.country
            ITEM_NS_NUMBER: item.code
            CODE: item.ean
            NAME: item.name
            QUANTITY: item.qty
            MEASURE_UNIT: item.unit
            PRICE: item.price_net
            PRICE_VAT: item.price_gross
            # ONIX has codes for rates, not percents; an order with a rate that is not here waits for a person.
            VAT_RATE: { of: item.vat, map: { "23": "1", "19": "2", "5": "5", "0": "3" } }
            WAREHOUSE: item.warehouse
            NOTE: order.note

        # Answers to orders, if your ONIX can write any: uncomment this and name the columns.
        #onix.receipts:
        \#(ShippedLayout.answers)

        """#
}
