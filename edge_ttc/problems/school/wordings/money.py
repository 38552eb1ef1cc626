"""Buying, change, wages, saving, discounts and bills, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
how much do i [pay|need] for {a} [1#mugs|candles|notebooks|posters|balls|caps] if one [1#mug|candle|notebook|poster|ball|cap] [is|costs] {b} dollars | a*b
[A scarf|A cushion|A lamp|A board game|A backpack|A towel] costs {b} dollars. [We need|My aunt orders|The club wants|Our school buys] {a} of them. [What is the total price|What do they cost altogether|How much is that in all]? | a*b
{N} [bought|ordered|chose] a [jacket|coat|dress|suit] for {a} dollars and a pair of [shoes|boots|gloves|trousers] for {b} dollars. [What was the total cost|How much did both things cost together|What did the two things come to]? | a+b
Everything on the [sale|bargain|bottom] shelf costs {b} dollars. {N} takes {a} things from it and {c} things are left there. [How much does {he} pay|What is {his} bill|How much must {he} pay at the till]? | a*b
[desk|table|bed|shelf] {a} dollars, [chair|lamp|rug|mirror] {b} dollars. [total?|how much together?|what do i pay for both?] | a+b
Find the [total |]cost of {a} metres of [cloth|ribbon|rope|cable|wire] at {b} dollars [per|a] metre. | a*b
We paid {a} dollars for the [tent|fridge|sofa|carpet], {b} dollars for the [grill|kettle|clock|blanket] and {c} dollars for delivery. [What did we pay in all|How much was that altogether|What was the whole bill]? | a+b; $1+c
[My mum|My dad|Our neighbour|The cook] [needs|wants|buys] {a} kilos of [apples|cherries|rice|cheese|nuts]. A kilo [is|costs] {b} dollars. What will [it|that] cost? | a*b
{a} kg of [grapes|fish|meat|coffee|flour] at {b} dollars per kg, [how much?|total price?|what does it cost?] | a*b
The [shopkeeper|cashier|clerk] [rang up|charged for|counted] {a} [1#pens|cards|stickers|sweets] at {b} cents each. How many cents [is that|did they cost|must be paid]? | a*b
[What is|What's] the price of one [1#ticket|chair|plate|bulb|shirt] if {b} [1#tickets|chairs|plates|bulbs|shirts] cost {a} dollars[| altogether| in total]? | a/b
[if|when] {b} kilos of [potatoes|oranges|sugar|honey|butter] [cost|are] {a} dollars [whats|what is] the price of 1 kilo | a/b
{N} paid {a} dollars for {b} litres of [paint|petrol|olive oil|juice]. [Work out|Calculate|Find] the price per litre. | a/b
A [roll|length|piece] of [wire|fabric|hose|rope] that is {b} m long [costs|sells for] {a} dollars. How much is that [per metre|for each metre|for one metre]? | a/b
The school [spent|paid] {a} dollars on {b} identical [1#chairs|footballs|globes|stools|dictionaries] for {c} [pupils|classes|children]. What did each [1#chair|football|globe|stool|dictionary] cost? | a/b
a pack of {b} [1#batteries|markers|socks|brushes|tennis balls] [is|costs] {a} dollars. how much is that [per piece|for each one]? | a/b
How many [1#comics|cinema tickets|T-shirts|toy cars|sandwiches] can [you|we|{M}|my sister] buy with {a} dollars if one [1#comic|cinema ticket|T-shirt|toy car|sandwich] costs {b} dollars? | a/b
I have {a} dollars and [cupcakes|rides|games|masks|model planes] are {b} dollars each. How many can I [get|afford|pay for]? | a/b
[got|have] {a} dollars. one [bus ticket|coffee|burger|magazine] = {b} dollars. how many can i buy | a/b
{N} buys a [book|cake|toy|plant] for {a} dollars and [pays with|hands over|gives the seller] a {p=20/50/100/200}-dollar note. How much change does {he} get[| back]? | p-a
[What change|How much money] do you get back from {a} dollars [if|when] you spend {b} dollars[| at the market| in the shop| on a game]? | a-b
[my shopping|the meal|our lunch|the taxi] was {b} dollars and i [gave|handed over] {a} dollars, [whats my change|how much do i get back|change?] | a-b
The till shows {b} dollars. [A customer|An old man|A woman|A boy] [hands over|puts down] {a} dollars. [How much money must be returned?|Calculate the change.|What is the change?] | a-b
{N} gave the [baker|seller|cashier|driver] {a} dollars and got {b} dollars back. [How much did {he} really pay|What was the price|How much did the thing {he} bought cost]? | a-b
{N} wants a [bike|phone|guitar|skateboard|tablet] that costs {a} dollars, but {he} [has only|has just|only has] {b} dollars. How much [more does {he} need|money is still missing|more must {he} find]? | a-b
i want a [game|scooter|camera|keyboard] for {a} dollars. i have {b}. how much more do i need | a-b
Our class has [raised|collected|saved] {b} dollars so far. Our [goal|target] is {a} dollars. How [much is|many dollars are] still [missing|needed]? | a-b
{N} is {b} dollars short of the [price|cost] of a [gift basket|train set|new coat|necklace] that costs {a} dollars. How much money does {he} have? | a-b
{N} [earns|makes|is paid] {p=11/12/14/15/18/20/25} dollars an hour. How much does {he} [earn|get|make] for {b} hours[| of work]? | p*b
A [gardener|painter|waiter|driver|babysitter] [works|worked] {b} hours at {a} dollars [per|an] hour. [What is the pay|How much is earned|How much money is that]? | a*b
my brother [gets|earns|makes] {a} dollars a day at the [car wash|farm|bakery|pool]. how much in {b} days? | a*b
[What does|How much does] a {W} earn in {b} weeks at {p=300/400/450/500/650} dollars a week? | p*b
{N} earned {a} dollars for {b} hours of [work|babysitting|cleaning|gardening]. [How much is that|What is {his} pay] per hour? | a/b
For {b} days of [picking fruit|painting fences|delivering papers|helping in a shop] a [student|girl|boy|young man] [received|was paid] {a} dollars. How much was that [per|a|for each] day? | a/b
[If I save|Saving|If I put away] {a} dollars [a|every|each] week, how much will I have [saved |]after {b} weeks? | a*b
pocket money is {a} dollars a week. how much do i get in {b} weeks[| in total| altogether]? | a*b
{N} saves {b} dollars [a month|every month]. How many months [does it take|will {he} need] to save {a} dollars? | a/b
There [are|were] {a} dollars in {M}'s [piggy bank|money box|wallet|purse]. [Then another {b} dollars went in|Grandma adds {b} dollars]. How much is in it [now|after that]? | a+b
{N} had {a} dollars [in the bank|on {his} card|in {his} account] and took out {b} dollars. [How much is left|What is left in the account|How much stays there]? | a-b
{N} [got|received] {b} dollars from {his} [grandma|uncle|aunt|grandpa] and now has {a} dollars. How much did {he} have before? | a-b
[i spent|we spent] {a} dollars in the [shoe|toy|book] shop and {b} dollars at the [bakery|market|florist]. [how much all together|whats the total|total spent?] | a+b
Out of the {a} dollars [we|my parents|the children] [took|brought] to the [fair|zoo|mall|festival], {b} dollars were spent. How much was [brought home|left over|not spent]? | a-b
{M} spent {a} dollars [at the fair|in the shop|on holiday|at the market]. {K} spent {b} dollars more than that. [How much did {K} spend|What did {K} spend]? | a+b
At the [bake sale|school fair|flea market|street party] we sold {a} [1#muffins|drinks|pies|cookies|sandwiches] for {b} dollars each. [How much money did we make|How much did we take in|What were our takings]? | a*b
A dealer buys a [painting|used bike|carpet|piano] for {b} dollars and sells it for {a} dollars [{c} days|{c} weeks] later. [What is the profit?|How much profit is made?|Find the profit.] | a-b
[bought|got] it for {b} dollars, sold it for {a} dollars. [profit?|how much did i make?|what did i gain?] | a-b
A [phone|bike|watch|laptop] was bought for {a} dollars and later sold for {b} dollars, which was less than it had cost. [What was the loss|How much money was lost]? | a-b
To make a profit of {b} dollars on a [table|vase|chair|rug] that cost {a} dollars, what must the selling price be? | a+b
The stall took {a} dollars by selling [lemonade|pancakes|popcorn|ice cream] at {b} dollars a [portion|serving]. How many [portions|servings] were sold? | a/b
The [restaurant|pizza|hotel|boat] bill is {a} dollars. {p=2/3/4/5/6/8} friends [share it equally|split it evenly]. [How much does each pay|What is each one's share|What does each person pay]? | a/p
if {p=3/4/5/6/7} of us split {a} dollars [equally|evenly], how much does each [pay|get] | a/p
Each of the {b} [1#team members|guests|campers|cousins] paid {a} dollars towards the [present|bus|trip|party]. [How much was paid altogether|What was the total|How much money came together]? | a*b
Everyone paid the same share of {a} dollars for a [boat|bus|hall|barbecue] that cost {d} dollars. How many people [paid|shared the cost]? | d/a
A [coat|bag|lamp|watch|stroller] that [normally|usually] costs {a} dollars is [reduced|marked down] by {b} dollars. What is the [new|sale] price? | a-b
With a coupon [for|worth] {b} dollars off, how much [do I|does {M}|do we] [pay for|spend on] [a jacket|a cake|shoes|a haircut|a toy set] that would cost {a} dollars? | a-b
everything is half price today. [how much is|whats the price of] a [shirt|lamp|bag|game] that was {a} dollars | a/2
The price of a [ticket|pass|flight|room] fell from {a} dollars to {b} dollars. By how much did it [drop|go down|fall]? | a-b
[The bus fare|The price of bread|A cup of tea|The parking fee] went up by {b} cents and is now {a} cents. What was it before, in cents? | a-b
One shop [sells|offers] a [tent|drone|camera|printer] for {a} dollars, [another|a second one] for {b} dollars. How much [cheaper is the second shop|do you save in the second shop]? | a-b
[A large|A big] [1#pizza|box|bag|plant] costs {a} dollars and a small one {b} dollars. [What is the difference in price?|Find the price difference.|How much less is the small one?] | a-b
The [blue|red|green] [bike|lamp|chair|kettle] costs {a} dollars. The [white|black|grey] one is {b} dollars [more expensive|dearer]. What does the [second|other] one cost? | a+b
A [theatre|museum|zoo|circus] ticket [is|costs] {b} dollars. How much do {a} [1#people|children|visitors|pupils] pay[| in all| together]? | a*b
The [cinema|zoo|pool|museum] took {a} dollars for [tickets|entry] at {b} dollars each. How many tickets [were sold|did it sell]? | a/b
An adult ticket [is|costs] {a} dollars and a child ticket is {b} dollars cheaper. [How much is|What is the price of] a child ticket? | a-b
A gym [membership|pass] costs {a} dollars [per|a] month. [What is that|How much is that|What does that cost] for a year? | a*12
The [rent|lease] for a [flat|small shop|studio|room] is {p=420/500/640/750/800/950} dollars a month. What [is|will be] the [rent|cost] for {b} months? | p*b
A year's [subscription|membership] costs {a} dollars, paid in 12 equal [monthly payments|parts]. How much is [each|one] payment? | a/12
{N} pays {a} dollars for a [locker|garage|parking space|bike shed] for {b} weeks. How much is that [a|per] week? | a/b
How many cents are [there |]in {a} dollars? | a*100
how many cents are {a} quarters? one quarter is {p=25} cents. i also have {b} [stamps|buttons|old tickets] | a*p
[What are|How much are] {a} coins of {p=5/10/20/50} cents worth, in cents? | a*p
A [jar|tin|drawer|purse] [contains|holds|is full of] {p=5/10/20/50}-cent coins worth {a} cents in all. How many coins are [there|in it]? | a/p
{N} [changes|swaps] {a} dollars into {p=2/5/10/20}-dollar [1#notes|bills]. How many [1#notes|bills] does {he} get? | a/p
{N} [borrowed|took a loan of] {a} dollars from {M} and has [paid|given] back {b} dollars. How much does {he} still owe? | a-b
i lent my [friend|cousin|sister|brother] {a} dollars and [got back {b} dollars so far|only {b} dollars came back]. how much [is left to pay|am i still owed] | a-b
[A debt|A loan] of {a} dollars is paid back in {b} equal [monthly|weekly] [parts|payments]. How big is each payment, in dollars? | a/b
{N} owes {M} {a} dollars and owes {K} {b} dollars. [How much does {he} owe altogether|What is {his} total debt]? | a+b
Paying back {b} dollars [a|per|each] week, how many weeks [does it take|do you need] to clear a debt of {a} dollars? | a/b
{N} buys {a} [1#pens|cups|plants|masks|kites] at {b} dollars each and a [bag|book|bowl|poster] for {c} dollars. [How much does {he} spend?|What does {he} pay in all?|Find the total.] | a*b; $1+c
[1#a pen|a ball|a card|a bun] is {b} dollars. i take {a} and pay with {p=50/100/200} dollars. [how much do i get back|change?|what change do i get?] | a*b; p-$1
{N} [has|had] {p=50/80/100/150/200} dollars. {He} [buys|bought] {a} [1#toy cars|books|scarves|plants] at {b} dollars each. How much [money is left|does {he} have left]? | a*b; p-$1
If {a} [1#notebooks|tickets|roses|bulbs|tiles] cost {b} dollars, [how much do {c} cost|what is the price of {c} of them|what would {c} cost]? | b/a; $1*c
My [mum|grandma|uncle] [bought|got] {a} kilos of [pears|carrots|beans|almonds] for {b} dollars. [How much are|What do you pay for|What would be the price of] {c} kilos at the same price? | b/a; $1*c
[three of us|our group|the team] paid {b} dollars for {a} hours on the [court|boat|ice rink]. how much would {c} hours cost at the same rate | b/a; $1*c
Change from {p=20/50/100} dollars: a [sandwich|salad|soup] for {a} dollars and a [drink|dessert|coffee] for {b} dollars. [How much?|Work it out.|What is it?] | a+b; p-$1
{N} buys a [shirt|hat|belt] for {a} dollars and [socks|gloves|a tie] for {b} dollars. {He} gives the cashier {c} dollars. How much change [does {he} get|is due]? | a+b; c-$1
The [train|bus|ferry] fare is {a} dollars for one person. {p=2/3/4/5/6} people [travel|go] and pay with {q=100/200/500} dollars. What is their change? | a*p; q-$1
{N} wants a [drone|robot|violin|phone] for {a} dollars. {He} has {b} dollars and [grandma|{his} uncle|{his} dad] gives {him} {c} dollars. How much [more does {he} need|is still missing]? | b+c; a-$1
i need {a} dollars for [camp|a trip|a laptop|my course]. i saved {b} and [sold my old bike for|earned] {c} dollars. how much do i still need? | b+c; a-$1
We are [collecting|saving] for a class trip that costs {c} dollars. So far {a} [pupils|children|parents] have given {b} dollars each. How much [is still missing|more do we need]? | a*b; c-$1
A [bike|tent|console] costs {a} dollars. {N} has {b} dollars and saves {c} dollars a week. [How many weeks until {he} can buy it|In how many weeks will {he} have enough]? | a-b; $1/c
[already got|have] {b} dollars, saving {c} dollars every [1#week|month|day], need {a} dollars. how many [1#weeks|months|days]? | a-b; $1/c
{N} saves {a} dollars a week for {b} weeks and [then spends|then uses] {c} dollars [on a gift|on a game|for a trip]. How much [is left|money remains]? | a*b; $1-c
There were {c} dollars in the [piggy bank|jar|account]. Then [we|my brother|Dad|{M}] put in {a} dollars every week for {b} weeks. How much is in it now? | a*b; c+$1
{N} gets {a} dollars pocket money each [Monday|Friday|weekend] and spends {b} dollars of it[| on sweets| on comics]. How much [can|will] {he} save in {c} weeks? | a-b; $1*c
[My sister|My cousin|A girl I know] gets {a} dollars a week but spends {b} dollars [of it |]on snacks. How much does she keep in {c} weeks? | a-b; $1*c
A {W} works {p=4/5/6/7/8} hours a day and earns {q=10/12/15/16/20} dollars an hour. How much [is that|does the {W} earn] in {r=3/4/5/6} days? | p*q; $1*r
[hourly pay|my pay] is {q=9/10/12/13/15} dollars an hour, i work {p=3/4/5/6/8} hrs a day and {r=2/3/4/5} days a week. what do i make in a week | q*p; $1*r
{N} earns {a} dollars an hour. Last week {he} worked {b} hours and got a [bonus|tip] of {c} dollars. What was {his} pay for the week? | a*b; $1+c
A [worker|waiter|nurse|cook] earns {a} dollars in a week of {p=4/5/6} days. How much [is that|does that make] for {b} days? | a/p; $1*b
{N} earns {a} dollars a [week|month] and pays {b} dollars for food and {c} dollars for [transport|heating|clothes] [out of it|from it]. What is left? | b+c; a-$1
{N} mowed {a} lawns for {b} dollars each. The [petrol|fuel] cost {c} dollars. How much [did {he} really earn|money did {he} make after paying for it]? | a*b; $1-c
{N} goes into town with {a} dollars and spends {b} dollars at the [butcher's|baker's] and {c} dollars at the [florist's|chemist's]. How much [does {he} have left|is left over]? | b+c; a-$1
first i spent {b} dollars then another {c} dollars and i started with {a} dollars, [whats left|how much do i have now] | b+c; a-$1
{N} spent {a} dollars in the [toy|shoe] shop and {p=2/3/4} times as much in the [book|sports] shop. How much did {he} spend [in both|altogether|in the two shops]? | a*p; a+$1
In the [1#morning|first shop|market] I spent {a} dollars. In the [1#afternoon|second shop|bakery] I spent {b} dollars less. What did I spend [in total|altogether]? | a-b; a+$1
After spending {b} dollars on [food|fuel|tickets] and {c} dollars on [gifts|clothes|toys], we [had|still had] {a} dollars left. How much money did we [have at first|start with]? | b+c; $1+a
A shop buys {a} [1#vases|lamps|caps|radios] for {b} dollars each and sells them [all |]for {c} dollars altogether. [What is the profit|How much profit does it make]? | a*b; c-$1
Every [1#cake|bracelet|basket|poster|mug] costs {b} dollars to make and sells for {a} dollars. What is the profit on {c} [1#cakes|bracelets|baskets|posters|mugs]? | a-b; $1*c
we sold {a} [1#cookies|drinks|raffle tickets|plants] at {b} dollars each and the stuff cost us {c} dollars. [whats the profit|how much did we gain|what did we make after paying for the stuff]? | a*b; $1-c
A trader made a profit of {a} dollars by selling {b} equal [1#carpets|vases|clocks] and paid {c} dollars for each one. For how much was each [1#carpet|vase|clock] sold? | a/b; $1+c
[Four|4] friends split the cost of a [pizza for {a} dollars and drinks|taxi for {a} dollars and tickets] for {b} dollars equally. What does each [one|of them] pay? | a+b; $1/4
The bill [came to|was] {a} dollars and we added a tip of {b} dollars. {p=2/3/4/5/6} people shared it [equally|evenly]. How much did each [person |]pay? | a+b; $1/p
bill {a} dollars, [voucher|coupon] for {b} dollars off, rest split between {p=2/3/4/5} people. [each pays?|how much each?] | a-b; $1/p
A hotel bill is {a} dollars. {N} pays {b} dollars of it. The rest is shared equally by {p=2/3/4/5} [friends|cousins|others]. How much does each of them pay? | a-b; $1/p
[A jacket|A tent|A bag|A rug] for {a} dollars is reduced by {p=10/20/25/50} percent. [How much do you save|How many dollars is it reduced by|What is the discount in dollars]? | a*p; $1/100
[What is|What's|How much is|pls tell me what is] {p=5/10/20/25/50/75}% of {a} dollars? | a*p; $1/100
The tax on a [sofa|car part|TV|watch] is {p=5/10/20/25} percent of the price. The price [is|was] {a} dollars. How much is the tax? | a*p; $1/100
{N} buys {a} [1#shirts|cups|books] at {b} dollars each and uses a coupon for {c} dollars off the total. How much does {he} pay? | a*b; $1-c
[1#Shirts|Rugs|Plants|Toys] are [reduced|down] from {a} dollars to {b} dollars each. How much do you save [on|if you buy] {c}? | a-b; $1*c
Each [1#chair|lamp|tent|ball] normally costs {a} dollars, but today there is {b} dollars off every one. What do {c} [1#chairs|lamps|tents|balls] cost today? | a-b; $1*c
half price sale! {a} [1#caps|bags|mugs] that were {b} dollars each. [what do i pay|how much now]? | b/2; a*$1
Shop A sells {a} [1#pens|apples|tiles] for {b} cents. In shop B one [1#pen|apple|tile] costs {c} cents. How many cents cheaper is one [1#pen|apple|tile] in shop A? | b/a; c-$1
A pack of {a} [1#bulbs|brushes|tennis balls|filters] costs {b} dollars. Bought singly, one costs {c} dollars. How much is saved by [buying|taking] the pack instead of {a} single ones? | a*c; $1-b
In the [market|corner shop] {a} kg of [rice|cherries] cost {b} dollars, in the supermarket one kilo is {c} dollars. [How much less per kilo does the supermarket charge|By how much is the supermarket cheaper per kilo]? | b/a; $1-c
single [1#rides|lessons|visits|swims] are {b} dollars each, a pass for {a} [1#rides|lessons|visits|swims] is {c} dollars. how much do i save with the pass | a*b; $1-c
{p=2/3/4/5/6} adults pay {a} dollars each and the children pay {b} dollars altogether. [What is the total|How much do they pay in all]? | p*a; $1+b
The family ticket [costs|is] {a} dollars and {b} more children pay {c} dollars each. What does the whole [group|family] pay? | b*c; a+$1
{p=2/3/4} adults and one child paid {a} dollars for the [zoo|show|boat trip]. The child's ticket was {b} dollars. How much was one adult's ticket? | a-b; $1/p
A child's ticket costs half as much as an adult's. An adult pays {a} dollars. How much [do|must] {b} children pay? | a/2; $1*b
{N} rents a [van|boat|hall|bike] for {a} hours at {b} dollars an hour plus a [fixed|basic] fee of {c} dollars. [What is the total cost|How much does {he} pay]? | a*b; $1+c
A [streaming|music|newspaper] subscription costs {a} dollars a month. Paid for a whole year at once, it is {b} dollars. How much do you save in a year by paying at once? | a*12; $1-b
joining fee {c} dollars then {a} dollars [a month|per month] for {b} months, [total?|what do i pay all together?] | a*b; $1+c
[The rent|Rent] for a flat is {a=420/500/650/700/880} dollars a month and heating is {b} dollars a month. [How much is that for a year|What do they cost together in 12 months]? | a+b; $1*12
{p=2/3/4/5} [students|friends|brothers] share a [taxi|boat|tennis court] for {a} dollars equally. Each also pays {b} dollars for [a drink|a snack|a ticket]. What does each pay in all? | a/p; $1+b
{N} has {a} coins of {p=5/10/20/50} cents and {b} single cents. How many cents [is that|does {he} have]? | a*p; $1+b
{a} dollars [and|plus] {b} cents, how much is that in cents | a*100; $1+b
How many {p=5/10/20/25/50}-cent coins [make|do you need for|are in] {a} dollars? | a*100; $1/p
A [sweet|stamp|pencil|roll] costs {p=20/25/50} cents. How many can [you|I|we|{M}] buy for {a} dollars? | a*100; $1/p
{N} pays for [1#a pen|an apple|a stamp|a bun] that costs {b} cents with {a} dollars. How many cents change does {he} get? | a*100; $1-b
i owe my [mum|dad|sister|friend] {a} dollars. i pay back {b} dollars a week. how much do i owe after {c} weeks? | b*c; a-$1
{N} borrowed {a} dollars, paid back {b} dollars and will pay the rest in {c} equal parts. [How much is each part|How big is one part in dollars]? | a-b; $1/c
{N} [borrows|takes a loan of] {a} dollars from a [bank|lender|neighbour] and pays back {b} dollars a month for {c} months. How much more than {he} borrowed does {he} pay back? | b*c; $1-a
{N} borrowed {b} dollars on Monday and {c} dollars on Thursday. Today {he} [returned|gave back] {a} dollars. What does {he} still owe? | b+c; $1-a
A [TV|sofa|washing machine|laptop] costs {a} dollars. You pay {b} dollars now and the rest in {c} equal [instalments|payments]. How much is one [instalment|payment]? | a-b; $1/c
[My phone|The car|The oven] cost {a} dollars: first I paid {b} dollars, then {c} dollars a month. For how many months did I pay? | a-b; $1/c
{N} buys {a} [1#pens|plates|balls] at {b} dollars each and {c} [1#pads|bowls|nets] at {d} dollars each. [What is the total cost|How much does {he} pay altogether]? | a*b; c*d; $1+$2
The cinema sold {a} adult tickets at {b} dollars and {c} child tickets at {d} dollars. How much money did it [take|collect][| in all]? | a*b; c*d; $1+$2
{a} adults, {b} dollars each. {c} kids, {d} dollars each. they stay {p=2/3/4} hrs. [total?|how much for everyone?] | a*b; c*d; $1+$2
{p=2/3/4} adults at {a} dollars and {q=2/3/4/5} children at {b} dollars visit the [museum|aquarium|castle]. They pay with {r=100/150/200} dollars. How much [change|money] do they get back? | p*a; q*b; $1+$2; r-$3
{N} has {p=100/150/200/300} dollars. {He} buys {a} [1#shirts|pies|plants] for {b} dollars each and {c} [1#ties|rolls|pots] for {d} dollars each. How much is left? | a*b; c*d; $1+$2; p-$3
A [jacket|lamp|guitar|pair of boots] costs {a} dollars. It is [reduced|marked down] by {p=10/20/25/30/50}%. What is the [sale|new] price? | a*p; $1/100; a-$2
[price|old price] {a} dollars, {p=10/20/25/40/50} percent off. [what do i pay|new price]? | a*p; $1/100; a-$2
The [rent|fare|fee|wage] of {a} dollars [goes up|rises|is raised] by {p=5/10/20/25/50} percent. [How much is it then|What is the new amount]? | a*p; $1/100; a+$2
{N}'s meal [costs|comes to] {a} dollars. {He} adds a {p=10/15/20}% tip. How much does {he} pay [in all|altogether]? | a*p; $1/100; a+$2
Without tax a [printer|kettle|desk|bike] costs {a} dollars. The shop adds {p=5/10/20}% tax. What is the price with tax? | a*p; $1/100; a+$2
A [farmer|florist|baker|trader] buys goods for {a} dollars and sells them with a profit of {p=10/20/25/50} percent. For how much are they sold? | a*p; $1/100; a+$2
{N} saves {p=10/20/25/50} percent of {his} [pay|wage] and spends the rest. {His} pay is {a} dollars. How much does {he} spend? | a*p; $1/100; a-$2
The big pack holds {a} kilos of [flour|dog food|washing powder] and costs {b} dollars. The small one holds {c} kilos and costs {d} dollars. How much cheaper per kilo is the big pack? | b/a; d/c; $2-$1
{a} [1#pens|eggs|nails] for {b} cents in one shop, {c} [1#pens|eggs|nails] for {d} cents in another. how many cents more does one [1#pen|egg|nail] cost in the first shop | b/a; d/c; $1-$2
{M} earned {a} dollars for {b} hours and {K} earned {c} dollars for {d} hours. How much more per hour did {M} [get|make|earn]? | a/b; c/d; $1-$2
[1#Mugs|Books|Cups|Toys] are sold as "buy two, get one free". {N} takes {p=3/6/9/12/15} of them at {b} dollars each. How much does {he} pay? | p/3; $1*2; $2*b
The first [1#shirt|book|bag] costs {a} dollars and the second of the same kind is half price. How much [do|would] two cost? | a/2; a+$1
{N} works {p=3/4/5/6/7/8} hours on [Saturday|Monday] and {q=2/3/4/5/6/7} hours on [Sunday|Tuesday] for {c} dollars an hour. How much [does {he} earn|money is that]? | p+q; $1*c
{N} earns {q=10/12/15/18} dollars an hour and works {p=4/5/6/7/8} hours a day. {He} needs {r=2/3/4/5} days for a job and pays {c} dollars for tools. How much of the pay is left? | q*p; $1*r; $2-c
A {W} gets {q=12/14/16/20} dollars an hour, and {r=3/4/5/6} dollars more for each hour of overtime. How much does the {W} get for {a=20/30/35/40} normal hours and {b=2/3/5/6/8} overtime hours? | q*a; q+r; b*$2; $1+$3
my job pays {a} dollars an hr. i did {b=12/15/18/20/24} hrs last week and {c=25/28/30/36/40} hrs this week. how much more did i make this week | c-b; $1*a
{N} buys {a} [1#lemons|roses|cards] for {b} cents each and sells them for {c} cents each. What is {his} total profit in cents? | c-b; $1*a
For the fair we baked {a} trays of {b} [muffins|buns|cookies] and sold all of them for {p=2/3} dollars each. The [ingredients|eggs and flour] cost {c} dollars. What was our profit? | a*b; $1*p; $2-c
A shop bought {a} [1#bikes|radios|tables] for {b} dollars in all. It sold each one for {c} dollars. How much profit did it make on each [1#bike|radio|table]? | b/a; c-$1
{p=2/3/4/5} friends each have [pasta|a pizza|a curry] for {a=9/11/12/14/16} dollars and a drink for {b=2/3/4/5/6} dollars. What is the [bill|total for all of them]? | a+b; $1*p
My two [cousins|sisters|friends] and I buy a [gift|vase|game] for {a} dollars and a cake for {b} dollars. We three pay equal parts and I also buy a card for {c} dollars alone. How much do I spend? | a+b; $1/3; $2+c
We were {p=3/4/5/6} at the table: food {a} dollars, drinks {b} dollars, tip {c} dollars, [shared|split] equally. How much each? | a+b; $1+c; $2/p
{N} saves {a} dollars a week and {M} saves {b} dollars a week. How much [do they have together|have they saved together] after {c} weeks? | a+b; $1*c
{N} has {c} dollars. {He} gets {a} dollars a week and spends {b} dollars a week. How much will {he} have in {d} weeks? | a-b; $1*d; c+$2
i had {d} dollars, got {a} dollars for my birthday, spent {b} dollars on a game and {c} dollars on snacks. [what do i have now|how much is left] | d+a; b+c; $1-$2
A [dining|garden|kitchen] table costs {a} dollars and each of the {p=4/6/8} chairs costs {b} dollars. {N} wants all of it and has {c} dollars. How much more does {he} need? | p*b; a+$1; $2-c
Two brothers save for a [drum kit|tent|boat] that costs {a} dollars. One saves {b} dollars a week, the other {c} dollars a week. How many weeks [does it take them|do they need] together? | b+c; a/$1
{N} has {a} notes of {p=5/10/20} dollars and {b} notes of {q=50/100} dollars. How much money [is that|does {he} have] in all? | a*p; b*q; $1+$2
There are {a} quarters, {b} dimes and {c} nickels in a [jar|box]. A quarter is 25 cents, a dime 10 cents and a nickel 5 cents. How many cents is that? | a*25; b*10; $1+$2; c*5; $3+$4
A cafe sells [1#tea|juice|coffee] for {a} euros a [1#cup|glass|cup] and [2#cake|soup] for {b} euros a [2#slice|bowl]. A table orders {c} [1#cups|glasses|cups] of [1#tea|juice|coffee] and {d} [2#slices of cake|bowls of soup]. What is the bill in euros? | a*c; b*d; $1+$2
{N} pays {a} euros for a [month's|30-day] bus pass. A single ride costs {b} euros and {he} would take {c} rides. How many euros does the pass save? | b*c; $1-a
A [hall|van|cottage] costs {a} pounds a day to rent. We [keep|need] it for {p=2/3/4/5} days and pay a cleaning charge of {b} pounds; {c} people come. How many pounds do we pay? | a*p; $1+b
Car park: {a} pounds for the first hour, {b} pounds for every [further|extra] hour. What do {p=3/4/5/6/7} hours cost? | p-1; $1*b; a+$2
{N}, who is {c=9/10/11/12/13} years old, gets {a} dollars pocket money a [1#week|month]. How much [does {he} get|is that] in {b=4/6/8/10/12} [1#weeks|months]? | a*b
Our family of {p=3/4/5} spent {a} dollars at the [fair|zoo|fun park] last year and {b} dollars this year. How much [more|extra] did we spend this year? | b-a
A shop that opens at {c=8/9/10} o'clock sold {a} [1#kites|scarves|games|cakes] before lunch and {d} after lunch, all for {b} dollars each. How much money did it take? | a+d; $1*b
{N} bought {a} packs of {c} [1#pens|balloons|cards] for {b} dollars a pack. What did {he} pay? | a*b
{N} took {a} dollars to the [market|shopping centre|fair] and visited {c=3/4/5/6} [shops|stalls]. {He} came home with {b} dollars. How much [did {he} spend|money was spent]? | a-b
pls help: {a} [1#tickets|chairs|shirts] for {b} people cost {c} dollars each and i pay {d} dollars for [parking|delivery|wrapping]. what do i pay in total | a*c; $1+d
A box of {a} [1#candles|bars of soap|tea bags|pencils] costs {b} dollars and a box of {c} costs {d} dollars. How many dollars more is the second box? | d-b
The teacher collects {b} dollars from each of the {a} pupils for the [zoo|museum|theatre]. The bus costs {c} dollars and the entry costs {d} dollars. How much money is left over? | a*b; c+d; $1-$2
I bought a [used|second-hand] [bike|boat|car|scooter] for {a} dollars, spent {b} dollars on repairs and sold it for {c} dollars. [What was my profit|How much did I gain]? | a+b; c-$1
My [aunt|grandma|sister] sells eggs at {p=2/3/4} dollars a dozen. She has {a} hens and sold {b} dozen [this week|on Saturday]. How many dollars did [the eggs bring in|that make]? | p*b
[1#Monday|June|week 1] i saved {a} dollars, [1#Tuesday|July|week 2] {b} dollars, [1#Wednesday|August|week 3] {c} dollars. [how much in all|total savings]? | a+b; $1+c
{N} has {a} dollars. That is {b} dollars more than {M} has. How much do the two have together? | a-b; a+$1
The [coat|dress|bag] was {a} dollars. First the price fell by {b} dollars, then by another {c} dollars. What does it cost now? | a-b; $1-c
A phone plan costs {a} dollars a month and includes {c} minutes. Each extra minute costs {p=2/3/4/5} dollars. {N} uses {b} extra minutes one month. How much does {he} pay for that month? | b*p; a+$1
{N} pays for {a} [1#buns|lollipops|pens|apples] at {b} cents each with {p=2/5/10/20} dollars. How many cents does {he} get back? | a*b; p*100; $2-$1
Shop one sells {a} kg of [peas|onions|salt|apples] for {b} cents. Shop two is cheaper: {c} kg cost {d} cents there. [By how many cents is a kilo cheaper in shop two?|How many cents do you save per kilo in shop two?] | b/a; d/c; $1-$2
""".strip()
